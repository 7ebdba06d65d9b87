import Citations
import Instruments

/// What libFuzzer calls with every input; `make fuzz` builds and runs it.
///
/// The first byte chooses the language and the place, the others are the text. A broken invariant is a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let bytes, count > 0 else { return 0 }
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    let places = ["", "art_7", "art_7__para_1", "art_2__point_a"]
    let provision = ProvisionID(eId: places[Int(input[0] >> 1) & 3])
    let context = CitationContext(
        instrument: TestRegistry.hanoi, provision: provision.map { ProvisionReference(TestRegistry.hanoi, $0) },
        year: 2025)
    let text = Array(input.dropFirst())
    let reading = TestRegistry.reader.read(
        text, language: input[0] & 1 == 0 ? .vietnamese : .english, context: context)
    if let violation = ReadingInvariants.violation(in: reading, of: text) { fatalError(violation) }
    return 0
}
