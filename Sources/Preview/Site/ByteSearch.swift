extension RandomAccessCollection<UInt8> where Index == Int {
    /// Where a text first stands, compared byte by byte; nil where it does not.
    func firstIndex(ofText text: StaticString) -> Int? {
        text.withUTF8Buffer { text in
            guard let first = text.first else { return startIndex }
            var position = startIndex
            while position + text.count <= endIndex, let found = self[position...].firstIndex(of: first) {
                guard found + text.count <= endIndex else { return nil }
                if self[found..<(found + text.count)].elementsEqual(text) { return found }
                position = found + 1
            }
            return nil
        }
    }

    /// Where a text last stands; nil where it does not.
    func lastIndex(ofText text: StaticString) -> Int? {
        text.withUTF8Buffer { text in
            guard let first = text.first, count >= text.count else { return nil }
            var position = endIndex - text.count
            while position >= startIndex {
                if self[position] == first, self[position..<(position + text.count)].elementsEqual(text) {
                    return position
                }
                position -= 1
            }
            return nil
        }
    }
}
