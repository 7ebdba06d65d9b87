import CYaml

/// Looks over the tokens of a YAML text before a tree is made of it.
///
/// Aliases make a tree of any size out of a few lines, and the composer hashes keys as deep as they go; so both are
/// refused by their tokens, which are libyaml's own: nothing can look different to the composer.
enum YAMLSurvey {
    /// What a text holds that is not taken, and where: line and column, both 1-based, the column in Unicode scalars.
    enum Objection {
        case anchor(line: Int, column: Int)
        case alias(line: Int, column: Int)
        case nesting(line: Int, column: Int)
    }

    /// The first objection to a text; nil if there is none before its end or its first error. Linear.
    static func objection(to yaml: [UInt8], deepest: Int) -> Objection? {
        yaml.withUnsafeBufferPointer { bytes in
            var parser = yaml_parser_t()
            guard yaml_parser_initialize(&parser) == 1 else { return nil }
            defer { yaml_parser_delete(&parser) }
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
            var depth = 0
            while true {
                var token = yaml_token_t()
                guard yaml_parser_scan(&parser, &token) == 1 else { return nil }
                defer { yaml_token_delete(&token) }
                let line = Int(token.start_mark.line) + 1
                let column = Int(token.start_mark.column) + 1
                switch token.type {
                case YAML_STREAM_END_TOKEN, YAML_NO_TOKEN: return nil
                case YAML_ANCHOR_TOKEN: return .anchor(line: line, column: column)
                case YAML_ALIAS_TOKEN: return .alias(line: line, column: column)
                case YAML_BLOCK_SEQUENCE_START_TOKEN, YAML_BLOCK_MAPPING_START_TOKEN,
                    YAML_FLOW_SEQUENCE_START_TOKEN, YAML_FLOW_MAPPING_START_TOKEN:
                    depth += 1
                    guard depth <= deepest else { return .nesting(line: line, column: column) }
                case YAML_BLOCK_END_TOKEN, YAML_FLOW_SEQUENCE_END_TOKEN, YAML_FLOW_MAPPING_END_TOKEN:
                    depth = max(0, depth - 1)
                default: break
                }
            }
        }
    }
}
