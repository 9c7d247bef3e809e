// The text of a merge: ours, with what theirs changed in its place.
//
// Every entry and item is its lines (merge_parts.hpp). Lines that one side left alone are taken
// from the other; what both changed is taken apart further, down to single values, whose comments
// merge beside them. What stands in brackets can't be taken apart: there the merged value is edited
// into the lines of ours.
#include "merge/write.hpp"

#include <algorithm>

#include "merge/bytes.hpp"
#include "merge/leaf.hpp"
#include "merge/lines.hpp"
#include "merge/parts.hpp"
#include "yaml/edit.hpp"
#include "yaml/lines.hpp"

namespace nurture::merge {
namespace {

/// Something of each version; null where a version does not have it.
template <typename T>
struct Three {
  const T* base = nullptr;
  const T* ours = nullptr;
  const T* theirs = nullptr;
};

/// Collections, each with its own column, that are to stand at `column`.
struct Blocks {
  Three<Block> of;
  std::size_t column = 0;
};

using Parts = Three<Part>;

const Part* part_at(const Block* block, std::size_t index) {
  return block == nullptr || index >= block->parts.size() ? nullptr : &block->parts[index];
}

std::string break_of(const yaml::Document& ours, const yaml::Document& theirs) {
  for (const yaml::Document* document : {&ours, &theirs}) {
    const std::string_view text = document->text();
    const std::size_t end = yaml::line_end(text, 0);
    if (end < text.size()) return std::string(text.substr(end, yaml::break_length(text, end)));
  }
  return "\n";
}

/// The head in front of lines that stand at its column.
std::string hung(const std::string& head, const std::string& lines, const std::string& line_break) {
  if (lines.empty()) return {};
  const std::size_t column = head.size();
  const bool fits =
      lines.find_first_not_of(' ') >= column && lines.find_first_not_of(' ') < lines.size();
  if (fits) return head + lines.substr(column);
  return head.substr(0, head.find_last_not_of(' ') + 1) + line_break + lines;
}

class Writer {
 public:
  explicit Writer(const Documents& documents)
      : documents_(documents), line_break_(break_of(documents.ours, documents.theirs)) {}

  Script write(Decision& root) {
    const auto base = root_block(documents_.base);
    const auto ours = root_block(documents_.ours);
    const auto theirs = root_block(documents_.theirs);
    if (root.fate != Fate::parts || !ours || !theirs) return edited_root(root);
    const Block& shown = ours->parts.empty() ? *theirs : *ours;
    const Blocks blocks{{base ? &*base : nullptr, &*ours, &*theirs}, shown.column};
    Script script = collection(root, blocks);
    script.add(merge_comments({base ? std::optional(tail(*base, shown.column)) : std::nullopt,
                               tail(*ours, shown.column), tail(*theirs, shown.column)},
                              line_break_));
    return script;
  }

 private:
  static std::string without_mark(std::string_view text) {
    return std::string(
        text.substr(text.starts_with(yaml::byte_order_mark) ? yaml::byte_order_mark.size() : 0));
  }

  static std::optional<Block> root_block(const yaml::Document& document) {
    const bool has_mark = document.text().starts_with(yaml::byte_order_mark);
    return taken_apart(document, document.root().id(), has_mark ? yaml::byte_order_mark.size() : 0);
  }

  std::string tail(const Block& block, std::size_t column) const {
    return moved_lines(block, block.document->text().substr(block.end), column);
  }

  /// Lines of any version as they are to stand in the merged text; those of ours stay as they are.
  std::string moved_lines(const Block& block, std::string_view lines, std::size_t column) const {
    if (block.document == &documents_.ours) return std::string(lines);
    return moved(lines, block.column, column, line_break_);
  }

  std::optional<std::string> own(const Block* block, const Part* part, std::size_t column) const {
    if (part == nullptr) return std::nullopt;
    return moved_lines(*block, own_lines(*block, *part), column);
  }

  std::optional<std::string> lead(const Block* block, const Part* part, std::size_t column) const {
    if (part == nullptr) return std::nullopt;
    return moved_lines(*block, block->text(part->lead), column);
  }

  TextVersions own_lines_of(const Blocks& blocks, const Parts& parts) const {
    return {own(blocks.of.base, parts.base, blocks.column),
            own(blocks.of.ours, parts.ours, blocks.column),
            own(blocks.of.theirs, parts.theirs, blocks.column)};
  }

  TextVersions leads_of(const Blocks& blocks, const Parts& parts) const {
    return {lead(blocks.of.base, parts.base, blocks.column),
            lead(blocks.of.ours, parts.ours, blocks.column),
            lead(blocks.of.theirs, parts.theirs, blocks.column)};
  }

  static Parts parts_of(const Blocks& blocks, const Element& element) {
    return {part_at(blocks.of.base, element.base), part_at(blocks.of.ours, element.ours),
            part_at(blocks.of.theirs, element.theirs)};
  }

  Script collection(Decision& decision, const Blocks& blocks) {
    Script script(line_break_);
    std::vector<std::string> left_over = comments_left_over(decision, blocks);
    for (std::size_t i = 0; i < decision.elements.size(); ++i) {
      Element& element = decision.elements[i];
      const Parts parts = parts_of(blocks, element);
      script.add(left_over[i]);
      script.add(merge_comments(leads_of(blocks, parts), line_break_));
      script.add(lines_of_part(element.decision, blocks, parts));
    }
    script.add(left_over.back());
    return script;
  }

  /// Comments that a side put above what is gone go to what follows it there; by element, and
  /// behind the last one.
  std::vector<std::string> comments_left_over(const Decision& decision,
                                              const Blocks& blocks) const {
    std::vector<std::string> result(decision.elements.size() + 1);
    for (const Element& element : decision.removed) {
      const Parts parts = parts_of(blocks, element);
      const std::string left = left_of(leads_of(blocks, parts)) + lost(blocks, parts, "");
      if (left.empty()) continue;
      const auto place = parts.ours != nullptr ? &Element::ours : &Element::theirs;
      const auto next = std::find_if(
          decision.elements.begin(), decision.elements.end(), [&](const Element& other) {
            return other.*place != nowhere && other.*place > element.*place;
          });
      result[static_cast<std::size_t>(next - decision.elements.begin())] += left;
    }
    return result;
  }

  /// What a side wrote above something that is gone.
  std::string left_of(const TextVersions& leads) const {
    const std::string kept = merge_comments(leads, line_break_);
    if (!leads.base || kept.empty() || same_lines(kept, *leads.base)) return {};
    return merge_lines(*leads.base, kept, "", line_break_).with_both();
  }

  /// What a side wrote into the lines of something and the merged ones have not.
  std::string lost(const Blocks& blocks, const Parts& parts, const std::string& merged) const {
    return lost_comments(own_lines_of(blocks, parts), merged, blocks.column, line_break_);
  }

  Script agreed(const std::string& text) const {
    Script script(line_break_);
    script.add(text);
    return script;
  }

  Script conflict(const TextVersions& lines) const {
    Script script(line_break_);
    script.add_conflict(lines.ours.value_or(""), lines.theirs.value_or(""));
    return script;
  }

  /// With the comments that would go with the lines of the other side. Those stand above, but for
  /// what hangs on a dash.
  Script lines_of_part(Decision& decision, const Blocks& blocks, const Parts& parts) {
    Script lines = merged_part(decision, blocks, parts);
    if (!parts.ours || !parts.theirs) return lines;
    const std::string comments = lost(blocks, parts, lines.with_both());
    if (comments.empty()) return lines;
    const bool hangs = parts.ours->hangs || parts.theirs->hangs;
    Script script(line_break_);
    if (!hangs) script.add(comments);
    script.add(lines);
    if (hangs) script.add(comments);
    return script;
  }

  Script merged_part(Decision& decision, const Blocks& blocks, const Parts& parts) {
    const TextVersions lines = own_lines_of(blocks, parts);
    if (lines.ours && lines.theirs && decision.fate != Fate::conflict) {
      if (same_lines(*lines.ours, *lines.theirs)) return agreed(*lines.ours);
      if (lines.base && same_lines(*lines.theirs, *lines.base)) return agreed(*lines.ours);
      if (lines.base && same_lines(*lines.ours, *lines.base)) return agreed(*lines.theirs);
    }
    switch (decision.fate) {
      case Fate::gone:
        return Script(line_break_);
      case Fate::ours:
        return agreed(lines.theirs ? merge_leaf(lines, Side::ours, line_break_) : *lines.ours);
      case Fate::theirs:
        return agreed(lines.ours ? merge_leaf(lines, Side::theirs, line_break_) : *lines.theirs);
      case Fate::text:
        return text_lines(decision, lines);
      case Fate::conflict:
        return conflict(lines);
      case Fate::parts:
        return parts_lines(decision, blocks, parts, lines);
    }
    return Script(line_break_);
  }

  /// A text whose lines merged: in its block, if both sides write one.
  Script text_lines(Decision& decision, const TextVersions& lines) const {
    const yaml::Value ours = yaml::scalar(decision.ours_text);
    const yaml::Value theirs = yaml::scalar(decision.theirs_text);
    Script script = merge_lines(lines.base.value_or(""), *lines.ours, *lines.theirs, line_break_);
    if (value_of_lines(script.taken(Side::ours)) == ours &&
        value_of_lines(script.taken(Side::theirs)) == theirs) {
      return script;
    }
    const auto edited = ours == theirs ? edited_lines(lines, ours, line_break_) : std::nullopt;
    if (edited) return agreed(*edited);
    decision = {};
    decision.fate = Fate::conflict;
    return conflict(lines);
  }

  Script parts_lines(Decision& decision, const Blocks& blocks, const Parts& parts,
                     const TextVersions& lines) {
    const auto base = parts.base ? nested(*blocks.of.base, *parts.base) : std::nullopt;
    const auto ours = parts.ours ? nested(*blocks.of.ours, *parts.ours) : std::nullopt;
    const auto theirs = parts.theirs ? nested(*blocks.of.theirs, *parts.theirs) : std::nullopt;
    const bool apart = (ours || !parts.ours) && (theirs || !parts.theirs) && (ours || theirs) &&
                       same_kind(ours, theirs, decision);
    if (!apart) return edited_parts(decision, blocks, parts, lines);
    const auto inner = [](const std::optional<Nested>& one) { return one ? &one->block : nullptr; };
    const auto head = [&](const std::optional<Nested>& one, const Block* block) {
      return one ? std::optional(moved_lines(*block, one->head, blocks.column)) : std::nullopt;
    };
    const Blocks within{{base && base->block.is_list == decision.is_list ? inner(base) : nullptr,
                         inner(ours), inner(theirs)},
                        ours ? ours->block.column
                             : blocks.column + theirs->block.column - blocks.of.theirs->column};
    const TextVersions heads{head(base, blocks.of.base), head(ours, blocks.of.ours),
                             head(theirs, blocks.of.theirs)};
    return headed((ours ? ours : theirs)->hangs, heads, collection(decision, within));
  }

  static bool same_kind(const std::optional<Nested>& ours, const std::optional<Nested>& theirs,
                        const Decision& decision) {
    const auto fits = [&](const std::optional<Nested>& one) {
      return !one || one->block.is_list == decision.is_list;
    };
    return fits(ours) && fits(theirs);
  }

  Script headed(bool hangs, const TextVersions& heads, const Script& below) const {
    Script script(line_break_);
    if (!hangs) {
      script.add(merge_head(heads));
      script.add(below);
      return script;
    }
    const std::string head = heads.ours ? *heads.ours : *heads.theirs;
    const auto& stretches = below.stretches();
    const bool shared = stretches.empty() || !stretches.front().conflict ||
                        (!stretches.front().ours.empty() && !stretches.front().theirs.empty());
    if (!shared) {
      script.add_conflict(hung(head, below.taken(Side::ours), line_break_),
                          hung(head, below.taken(Side::theirs), line_break_));
      return script;
    }
    for (std::size_t i = 0; i < stretches.size(); ++i) {
      const Stretch& stretch = stretches[i];
      const std::string ours = i == 0 ? hung(head, stretch.ours, line_break_) : stretch.ours;
      const std::string theirs = i == 0 ? hung(head, stretch.theirs, line_break_) : stretch.theirs;
      if (stretch.conflict) {
        script.add_conflict(ours, theirs);
      } else {
        script.add(ours);
      }
    }
    return script;
  }

  /// Parts that stand in brackets, or in different ways: their lines merged, where that comes to
  /// the merged value, or else that value edited into them.
  Script edited_parts(Decision& decision, const Blocks& blocks, const Parts& parts,
                      const TextVersions& lines) const {
    const Source ours = source(blocks.of.ours, parts.ours);
    const Source theirs = source(blocks.of.theirs, parts.theirs);
    const auto my_value = value_in(ours);
    const auto their_value = value_in(theirs);
    if (lines.base && lines.ours && lines.theirs && !has_conflict(decision)) {
      const Script script = merge_lines(*lines.base, *lines.ours, *lines.theirs, line_break_);
      const auto wanted = resolved(decision, my_value ? &*my_value : nullptr,
                                   their_value ? &*their_value : nullptr, Side::ours);
      const auto found =
          script.conflicts() == 0 ? value_of_lines(script.taken(Side::ours)) : std::nullopt;
      if (found && wanted && same_value(&*found, &*wanted)) return script;
    }
    const auto side = [&](Side which) -> std::optional<std::string> {
      const auto value = resolved(decision, my_value ? &*my_value : nullptr,
                                  their_value ? &*their_value : nullptr, which);
      if (!value || is_empty(*value)) return std::string();
      const auto edited = edited_lines(lines, *value, line_break_);
      if (!edited) return std::nullopt;
      return in_own_bytes(*edited, decision, ours, theirs, which);
    };
    const auto mine = side(Side::ours);
    const auto other = side(Side::theirs);
    if (mine && other) {
      if (!has_conflict(decision)) return agreed(*mine);
      return conflict({std::nullopt, mine, other});
    }
    decision = {};
    decision.fate = Fate::conflict;
    return conflict(lines);
  }

  static bool is_empty(const yaml::Value& value) {
    return value.kind != yaml::Kind::scalar && value.items.empty() && value.entries.empty();
  }

  static Source source(const Block* block, const Part* part) {
    return part == nullptr ? Source{} : Source{block->document, part->node};
  }

  static std::optional<yaml::Value> value_in(const Source& source) {
    if (source.node == yaml::no_node) return std::nullopt;
    return yaml::Ref(*source.document, source.node).value();
  }

  /// A file that is not written in lines of its own.
  Script edited_root(const Decision& decision) const {
    if (decision.fate == Fate::ours) return agreed(without_mark(documents_.ours.text()));
    if (decision.fate == Fate::theirs) return agreed(without_mark(documents_.theirs.text()));
    const yaml::Value ours = documents_.ours.root().value();
    const yaml::Value theirs = documents_.theirs.root().value();
    const auto value = resolved(decision, &ours, &theirs, Side::ours);
    if (!value || has_conflict(decision)) throw Unwritable{};
    const Script script =
        merge_lines(without_mark(documents_.base.text()), without_mark(documents_.ours.text()),
                    without_mark(documents_.theirs.text()), line_break_);
    if (script.conflicts() == 0 && reads_as(script.taken(Side::ours), *value)) return script;
    try {
      return agreed(without_mark(edit(documents_.ours, {yaml::Set{{}, *value}}, {})));
    } catch (const yaml::Refused&) {
      throw Unwritable{};
    }
  }

  const Documents& documents_;
  std::string line_break_;
};

}  // namespace

Script write_merge(const Documents& documents, Decision& decision) {
  return Writer(documents).write(decision);
}

}  // namespace nurture::merge
