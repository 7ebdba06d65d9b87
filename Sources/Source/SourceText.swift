import Bytes
import Diagnostics

/// The bytes of a text file with its path, so that a finding can say where it is.
struct SourceText: Sendable {
    /// The path relative to the site's folder.
    let path: String
    /// Valid UTF-8 without a byte order mark and without NUL.
    let bytes: [UInt8]
    /// Whether a byte order mark stood before them in the file.
    let hasMark: Bool

    /// The file as it is on the disk.
    var raw: [UInt8] { hasMark ? Self.mark + bytes : bytes }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The location of a stretch of bytes.
    func location(_ range: Range<Int>) -> SourceLocation { SourceLocation(path: path, utf8: range, in: bytes) }

    /// Checks bytes as they came from the disk and drops the byte order mark.
    ///
    /// - Returns: the text, or what is wrong with it.
    static func checked(_ raw: [UInt8], path: String) -> Result<SourceText, Finding> {
        let hasMark = raw.starts(with: mark)
        let bytes = hasMark ? Array(raw.dropFirst(mark.count)) : raw
        if let bad = firstInvalid(in: bytes) {
            let message =
                bytes[bad] == 0
                ? "the file holds a NUL byte"
                : "the file is not valid UTF-8: byte \(hex(bytes[bad])) begins no character"
            return .failure(
                Finding(
                    Diagnostic(
                        .unreadable, at: SourceLocation(path: path, utf8: bad..<(bad + 1), in: bytes), message,
                        notes: [.init("save the file as UTF-8 text")])))
        }
        return .success(SourceText(path: path, bytes: bytes, hasMark: hasMark))
    }

    /// A finding that can be thrown.
    struct Finding: Error {
        let diagnostic: Diagnostic
        init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
    }

    /// The offset of the first byte that is NUL or breaks UTF-8 (RFC 3629, section 4); nil if there is none. Linear.
    static func firstInvalid(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { firstInvalid(in: $0) }
    }

    private static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        let count = bytes.count
        while index < count {
            if let eight = EightBytes(bytes, at: index), eight.areASCII, !eight.hold(0) {
                index += 8
                continue
            }
            let byte = bytes[index]
            if byte < 0x80 {
                if byte == 0 { return index }
                index += 1
                continue
            }
            let length: Int
            var second: ClosedRange<UInt8> = 0x80...0xBF
            switch byte {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            case 0xF1...0xF3: length = 4
            default: return index
            }
            guard index + length <= count, second.contains(bytes[index + 1]) else { return index }
            for next in (index + 2)..<max(index + 2, index + length) where !(0x80...0xBF).contains(bytes[next]) {
                return index
            }
            index += length
        }
        return nil
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
}
