/// A treaty or a law: its names and its outline.
public struct Instrument: Sendable, Hashable {
    /// Its short name within the site.
    public let id: InstrumentID
    /// What kind of instrument it calls itself: `Công ước`, `Convention`.
    public let type: LocalizedText
    /// Its official name.
    public let name: LocalizedText
    /// The name it is usually called by.
    public let short: LocalizedText
    /// Other names that mean it, by language.
    public let aliases: [Language: [String]]
    /// Its Akoma Ntoso work URI.
    public let work: String?
    /// Where the certified or official text is.
    public let url: String?
    /// Where its article n is, with `{n}` for the number.
    public let articleURL: String?
    /// The letters of its points.
    public let points: PointAlphabet
    /// What provisions it has.
    public let outline: Outline
    /// Its chapters' titles and the articles they hold, in order.
    public let chapters: [Chapter]
    /// The place in ``chapters`` of the first that holds an article.
    private let chapterPlaces: [ProvisionNumber: Int]

    /// A chapter's title and its articles.
    public struct Chapter: Sendable, Hashable {
        /// Its number.
        public let number: ProvisionNumber
        /// Its articles, in order.
        public let articles: [ProvisionNumber]
        /// Its title.
        public let title: LocalizedText

        /// Creates a chapter.
        public init(number: ProvisionNumber, articles: [ProvisionNumber], title: LocalizedText) {
            self.number = number
            self.articles = articles
            self.title = title
        }
    }

    /// Creates an instrument.
    public init(
        id: InstrumentID, type: LocalizedText, name: LocalizedText, short: LocalizedText,
        aliases: [Language: [String]] = [:], work: String? = nil, url: String? = nil, articleURL: String? = nil,
        points: PointAlphabet = .latin, outline: Outline, chapters: [Chapter] = []
    ) {
        self.id = id
        self.type = type
        self.name = name
        self.short = short
        self.aliases = aliases
        self.work = work
        self.url = url
        self.articleURL = articleURL
        self.points = points
        self.outline = outline
        self.chapters = chapters
        var places: [ProvisionNumber: Int] = [:]
        for (place, chapter) in chapters.enumerated() {
            for article in chapter.articles where places[article] == nil { places[article] = place }
        }
        chapterPlaces = places
    }

    /// The chapter of a number, if its file describes one. Linear in the chapters.
    public func chapter(_ number: ProvisionNumber) -> Chapter? { chapters.first { $0.number == number } }

    /// The chapter that holds an article; of several the first. In constant time.
    public func chapter(of article: ProvisionNumber) -> Chapter? { chapterPlace(of: article).map { chapters[$0] } }

    /// The place in ``chapters`` of the chapter that holds an article; of several the first. In constant time.
    public func chapterPlace(of article: ProvisionNumber) -> Int? { chapterPlaces[article] }

    /// Where a provision of this instrument can be read, where the instrument's file says so.
    public func address(of provision: ProvisionID) -> String? {
        if let article = provision.article, let articleURL {
            let parts = articleURL.split(separator: "{n}", omittingEmptySubsequences: false)
            if parts.count > 1 { return parts.joined(separator: article.description) }
        }
        return url
    }
}
