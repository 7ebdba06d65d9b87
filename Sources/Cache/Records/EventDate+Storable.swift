import Corpus

extension EventDate: Storable {
    /// Appends the form and its days.
    public func write(to writer: inout ByteWriter) {
        switch self {
        case .day(let day):
            writer.write(byte: 0)
            day.write(to: &writer)
        case .range(let first, let last):
            writer.write(byte: 1)
            first.write(to: &writer)
            last.write(to: &writer)
        case .month(let year, let month):
            writer.write(byte: 2)
            writer.write(natural: year)
            writer.write(natural: month)
        case .pending:
            writer.write(byte: 3)
        }
    }

    /// Reads a date of an event.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        switch try reader.byte() {
        case 0: self = .day(try CalendarDate(from: &reader))
        case 1: self = .range(try CalendarDate(from: &reader), try CalendarDate(from: &reader))
        case 2: self = .month(year: try reader.natural(), month: try reader.natural())
        case 3: self = .pending
        default: throw DamagedRecord()
        }
    }
}
