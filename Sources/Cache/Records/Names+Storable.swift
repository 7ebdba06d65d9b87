import Citations
import Corpus
import Diagnostics
import Instruments
import Markdown

// Names and plain cases, each kept as its text.

extension Language: Storable {}
extension InstrumentID: Storable {}
extension ConceptID: Storable {}
extension DiagnosticCode: Storable {}
extension Severity: Storable {}
extension CountClaim.Unit: Storable {}
extension NearCitation.Reason: Storable {}
extension Fragment.Word: Storable {}
extension FrontMatter.Article.Review: Storable {}
extension FrontMatter.News.Kind: Storable {}
extension FrontMatter.Event.Confidence: Storable {}
extension FrontMatter.Claim.Verdict: Storable {}
