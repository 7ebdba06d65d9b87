extension SVGCheck {
    /// The elements of SVG 2 that draw, without those that run, animate, link, embed or hold styles.
    static let elements: Set<String> = [
        "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "switch", "view", "path", "rect", "circle",
        "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient",
        "stop", "pattern", "clipPath", "mask", "marker", "filter", "feBlend", "feColorMatrix", "feComponentTransfer",
        "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow",
        "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode",
        "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
    ]

    /// The declarations of namespaces that are taken, and the only value each may have.
    private static let namespaces = [
        "xmlns": "http://www.w3.org/2000/svg", "xmlns:svg": "http://www.w3.org/2000/svg",
        "xmlns:xlink": "http://www.w3.org/1999/xlink",
    ]

    /// The other names with a prefix that are taken.
    private static let prefixed: Set<String> = ["xml:lang", "xml:space", "xlink:title"]

    /// What a value may call besides `url(#…)`.
    private static let functions: Set<String> = [
        "matrix", "translate", "scale", "rotate", "skewX", "skewY", "rgb", "rgba", "hsl", "hsla", "calc", "var",
    ]

    /// What is not taken in an attribute, in words; nil if it is harmless.
    static func danger(ofAttribute name: String, _ value: String) -> String? {
        let shown = "the attribute ‘\(name.prefix(40))’"
        if name == "xmlns" || name.hasPrefix("xmlns:") {
            return namespaces[name] == value ? nil : "a foreign namespace"
        }
        let lower = name.lowercased()
        if lower == "href" || lower == "xlink:href" {
            return value.hasPrefix("#") ? nil : "a reference to something outside itself"
        }
        if name.contains(":") { return prefixed.contains(name) ? nil : shown }
        guard name.utf8.first.map(isLetter) == true, name.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x2D })
        else { return shown }
        if lower.hasPrefix("on") { return "an event handler" }
        if lower == "style" { return "inline styles" }
        if ["src", "srcset", "action", "formaction", "data", "srcdoc", "base"].contains(lower) { return shown }
        if lower.hasPrefix("aria-") || lower.hasPrefix("data-") { return nil }
        // A style sheet reads a presentation attribute, with escapes and functions.
        if value.utf8.contains(UInt8(ascii: "\\")) { return "an escape in \(shown)" }
        if value.contains("//") || value.lowercased().contains("javascript:") {
            return "a reference to something outside itself"
        }
        return danger(ofCalls: value, shown)
    }

    private static func danger(ofCalls value: String, _ shown: String) -> String? {
        let bytes = Array(value.utf8)
        for open in bytes.indices where bytes[open] == UInt8(ascii: "(") {
            var start = open
            while start > 0, isLetter(bytes[start - 1]) || isDigit(bytes[start - 1]) || bytes[start - 1] == 0x2D {
                start -= 1
            }
            let called = String(decoding: bytes[start..<open], as: UTF8.self)
            if called.isEmpty || functions.contains(called) { continue }
            guard called == "url" else { return "a function in \(shown)" }
            let rest = bytes[(open + 1)...].drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
            if rest.first != UInt8(ascii: "#") { return "a reference to something outside itself" }
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
