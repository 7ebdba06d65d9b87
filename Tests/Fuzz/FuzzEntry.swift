import Glibc

/// What libFuzzer calls with every input; `make fuzz` builds and runs it. A broken invariant is a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let bytes, count > 0 else { return 0 }
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    if let violation = chosenTarget(input) { fatalError(violation) }
    return 0
}

/// The target that the environment names.
private let chosenTarget: @Sendable ([UInt8]) -> String? = {
    let name = getenv("PINPOINT_FUZZ").map { String(cString: $0) } ?? ""
    switch name {
    case "citations": return CitationTarget.violation
    case "front-matter": return FrontMatterTarget.violation
    case "markdown": return MarkdownTarget.violation
    case "templates": return TemplateTarget.violation
    default: fatalError("PINPOINT_FUZZ names no target: ‘\(name)’")
    }
}()
