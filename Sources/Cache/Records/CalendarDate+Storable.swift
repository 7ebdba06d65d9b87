import Corpus

extension CalendarDate: Storable {
    /// Appends year, month and day.
    public func write(to writer: inout ByteWriter) {
        writer.write(natural: year)
        writer.write(natural: month)
        writer.write(natural: day)
    }

    /// Reads a day; throws where the calendar does not have it.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        let year = try reader.natural()
        let month = try reader.natural()
        guard let day = CalendarDate(year: year, month: month, day: try reader.natural()) else { throw DamagedRecord() }
        self = day
    }
}
