import Corpus
import Instruments

extension FrontMatter.Article: Storable {
    /// Appends what an article's document says.
    public func write(to writer: inout ByteWriter) {
        instrument.write(to: &writer)
        number.write(to: &writer)
        summary.write(to: &writer)
        review.write(to: &writer)
        copy.write(to: &writer)
    }

    /// Reads what an article's document says.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            instrument: try InstrumentID(from: &reader),
            number: try ProvisionNumber(from: &reader),
            summary: try String?(from: &reader),
            review: try Review(from: &reader),
            copy: try String?(from: &reader))
    }
}

extension FrontMatter.Chapter: Storable {
    /// Appends what the introduction to a chapter says.
    public func write(to writer: inout ByteWriter) {
        instrument.write(to: &writer)
        number.write(to: &writer)
        heading.write(to: &writer)
    }

    /// Reads what the introduction to a chapter says.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            instrument: try InstrumentID(from: &reader),
            number: try ProvisionNumber(from: &reader),
            heading: try String?(from: &reader))
    }
}

extension FrontMatter.News: Storable {
    /// Appends what a news item says.
    public func write(to writer: inout ByteWriter) {
        publisher.write(to: &writer)
        published.write(to: &writer)
        source.write(to: &writer)
        kind.write(to: &writer)
        summary.write(to: &writer)
    }

    /// Reads what a news item says.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            publisher: try String?(from: &reader),
            published: try CalendarDate?(from: &reader),
            source: try Source?(from: &reader),
            kind: try Kind(from: &reader),
            summary: try String?(from: &reader))
    }
}

extension FrontMatter.News.Source: Storable {
    /// Appends title, address and day.
    public func write(to writer: inout ByteWriter) {
        title.write(to: &writer)
        url.write(to: &writer)
        retrieved.write(to: &writer)
    }

    /// Reads the original of a news item.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            title: try String?(from: &reader),
            url: try String?(from: &reader),
            retrieved: try CalendarDate?(from: &reader))
    }
}

extension FrontMatter.Event: Storable {
    /// Appends what an event says.
    public func write(to writer: inout ByteWriter) {
        date.write(to: &writer)
        condition.write(to: &writer)
        place.write(to: &writer)
        kind.write(to: &writer)
        confidence.write(to: &writer)
        isLandmark.write(to: &writer)
    }

    /// Reads what an event says.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            date: try EventDate(from: &reader),
            condition: try String?(from: &reader),
            place: try String?(from: &reader),
            kind: try String?(from: &reader),
            confidence: try Confidence(from: &reader),
            isLandmark: try Bool(from: &reader))
    }
}

extension FrontMatter.Claim: Storable {
    /// Appends what a claim's document says.
    public func write(to writer: inout ByteWriter) {
        date.write(to: &writer)
        claimants.write(to: &writer)
        verdict.write(to: &writer)
    }

    /// Reads what a claim's document says.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            date: try EventDate?(from: &reader),
            claimants: try [String](from: &reader),
            verdict: try Verdict(from: &reader))
    }
}
