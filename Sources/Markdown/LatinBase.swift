/// The letter under the marks of a Latin letter.
public enum LatinBase {
    /// U+00C0 to U+024F; a full stop where a letter has no base in ASCII.
    private static let extended: StaticString = """
        AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
        AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi..JjKk.LlLlLl.\
        .LlNnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz.\
        ................................Oo.............Uu...............\
        .............AaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..j...Gg..NnAa....\
        AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............\
        ................
        """

    /// U+1E00 to U+1EFF, the Vietnamese letters among them.
    private static let additional: StaticString = """
        AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
        MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
        WwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
        EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......
        """

    /// The base in ASCII of a Latin letter with marks or a bar (`ề` is `e`, `Đ` and `Ð` are `D`); any other scalar itself.
    public static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xC0...0x24F: entry(Int(scalar.value) - 0xC0, of: extended) ?? scalar
        case 0x1E00...0x1EFF: entry(Int(scalar.value) - 0x1E00, of: additional) ?? scalar
        default: scalar
        }
    }

    private static func entry(_ index: Int, of table: StaticString) -> Unicode.Scalar? {
        guard index < table.utf8CodeUnitCount else { return nil }
        let byte = table.utf8Start[index]
        return byte == UInt8(ascii: ".") ? nil : Unicode.Scalar(byte)
    }
}
