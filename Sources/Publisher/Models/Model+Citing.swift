import Instruments

/// How a provision is cited by others, with its address.
extension Model {
    /// Adds `cite`: the words `khoản 1 Điều 64 Công ước Hà Nội`, the address on the web where there is one, and an id
    /// for the place where they stand.
    mutating func cite(_ reference: ProvisionReference, in page: PageContext) {
        object("cite") { model in
            model.text("id") { writer in
                writer.raw("cite-")
                writer.raw { reference.provision.appendEId(to: &$0) }
            }
            model.text("name") { writer in
                writer.raw { reference.provision.appendWording(in: page.language, to: &$0) }
            }
            model.text("text") { writer in
                page.words.pattern(.citationText).write(to: &writer) { place, writer in
                    if place == "provision" {
                        writer.raw { reference.provision.appendWording(in: page.language, to: &$0) }
                    } else {
                        writer.raw(text: page.shortName(of: reference.instrument))
                    }
                }
            }
            guard let base = page.configuration.baseURL else { return model.absent("address") }
            model.text("address") { writer in
                writer.raw(text: base)
                writer.raw(text: page.address.path)
                if reference.provision.parent != nil {
                    writer.raw { PageFragment.provision(reference.provision).append(to: &$0) }
                }
            }
        }
    }
}
