/// What a page shows: what it says to its frame, and the model of its main part.
struct PageContent {
    var description: PageFrame.Description
    let model: ModelValue
}
