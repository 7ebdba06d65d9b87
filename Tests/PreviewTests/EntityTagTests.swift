import Testing

@testable import Preview

@Suite struct EntityTags {
    private let tag = EntityTag(opaque: "abc-1")

    @Test(arguments: ["\"abc-1\"", "W/\"abc-1\"", "\"x\", \"abc-1\"", "\"a,b\" , W/\"abc-1\"", "*", " * "])
    func aListNamesATag(_ field: String) { #expect(tag.isNamed(in: field)) }

    @Test(arguments: ["", "\"abc-2\"", "abc-1", "\"abc-1", "\"x\",\"y\"", "\", \"abc-1\""])
    func anotherListDoesNot(_ field: String) { #expect(!tag.isNamed(in: field)) }

    @Test func aRangeIsOfExactlyThisVersion() {
        #expect(tag.isExactly("\"abc-1\""))
        #expect(!tag.isExactly("W/\"abc-1\"") && !tag.isExactly("Sun, 06 Nov 1994 08:49:37 GMT"))
    }
}
