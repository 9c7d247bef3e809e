// The text of a merge: ours, with what theirs changed in its place.
//
// Every entry and item is its lines (parts.hpp). Lines that one side left alone are taken
// from the other; what both changed is taken apart further, down to single values, whose comments
// merge beside them. What stands in brackets can't be taken apart: there the merged value is edited
// into the lines of ours.
#include "merge/write.hpp"

#include <algorithm>

#include "merge/lines.hpp"
#include "merge/parts.hpp"
#include "yaml/edit.hpp"
#include "yaml/lines.hpp"

namespace nurture::merge {
namespace {

/// Collections, each with its own column, that are to stand at `column`; null where a version does
/// not have it.
struct Blocks {
  Three<const LineBlock*> of;
  std::size_t column = 0;
};

using Parts = Three<const LinePart*>;

const LinePart* part_at(const LineBlock* block, std::size_t index) {
  return block == nullptr || index >= block->parts.size() ? nullptr : &block->parts[index];
}

std::string break_of(const Documents& documents) {
  for (const yaml::Document* document : {documents.ours, documents.theirs}) {
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

std::string without_mark(std::string_view text) {
  const bool has_mark = text.starts_with(yaml::byte_order_mark);
  return std::string(text.substr(has_mark ? yaml::byte_order_mark.size() : 0));
}

bool is_empty(const yaml::Value& value) {
  return value.kind != yaml::Kind::scalar && value.items.empty() && value.entries.empty();
}

template <typename T>
const T* pointer_to(const std::optional<T>& value) {
  return value ? &*value : nullptr;
}

class MergeWriter {
 public:
  explicit MergeWriter(const Documents& documents)
      : documents_(documents), line_break_(break_of(documents)) {}

  Script write(Decision& root) {
    const auto roots =
        documents_.each([](const yaml::Document* document) { return taken_apart(*document); });
    if (root.fate != Fate::parts || !roots.ours || !roots.theirs) return edited_root(root);
    const LineBlock& shown = roots.ours->parts.empty() ? *roots.theirs : *roots.ours;
    const Blocks blocks{roots.each(pointer_to<LineBlock>), shown.column};
    Script script = collection(root, blocks);
    const auto tails = blocks.of.each([&](const LineBlock* block) -> std::optional<std::string> {
      if (block == nullptr) return std::nullopt;
      return moved_lines(*block, block->document->text().substr(block->end), shown.column);
    });
    script.add(merge_comments(tails, line_break_));
    return script;
  }

 private:
  /// Lines of any version as they are to stand in the merged text; those of ours stay as they are.
  std::string moved_lines(const LineBlock& block, std::string_view lines,
                          std::size_t column) const {
    if (block.document == documents_.ours) return std::string(lines);
    return moved(lines, block.column, column, line_break_);
  }

  /// What text(block, part) gives of each version's part.
  template <typename Text>
  TextVersions lines_of(const Blocks& blocks, const Parts& parts, Text text) const {
    return blocks.of.each_with(
        parts, [&](const LineBlock* block, const LinePart* part) -> std::optional<std::string> {
          if (part == nullptr) return std::nullopt;
          return moved_lines(*block, text(*block, *part), blocks.column);
        });
  }

  TextVersions own_lines_of(const Blocks& blocks, const Parts& parts) const {
    return lines_of(blocks, parts, own_lines);
  }

  TextVersions leads_of(const Blocks& blocks, const Parts& parts) const {
    return lines_of(blocks, parts, [](const LineBlock& block, const LinePart& part) {
      return block.text(part.lead);
    });
  }

  static Parts parts_of(const Blocks& blocks, const Element& element) {
    return blocks.of.each_with(element.at, part_at);
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
      const Side side = parts.ours != nullptr ? Side::ours : Side::theirs;
      const auto next = std::find_if(
          decision.elements.begin(), decision.elements.end(), [&](const Element& other) {
            return other.at.of(side) != nowhere && other.at.of(side) > element.at.of(side);
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
      if (const auto done = settled(lines)) return agreed(*done);
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
    if (value_of_lines(script.decided_for(Side::ours)) == ours &&
        value_of_lines(script.decided_for(Side::theirs)) == theirs) {
      return script;
    }
    const auto edited = ours == theirs ? edited_lines(lines, ours, line_break_) : std::nullopt;
    if (edited) return agreed(*edited);
    decision = of_fate(Fate::conflict);
    return conflict(lines);
  }

  Script parts_lines(Decision& decision, const Blocks& blocks, const Parts& parts,
                     const TextVersions& lines) {
    auto inner = blocks.of.each_with(parts, [](const LineBlock* block, const LinePart* part) {
      return part ? nested(*block, *part) : std::nullopt;
    });
    const auto& [base, ours, theirs] = inner;
    const auto fits = [&](const std::optional<Nested>& one, const LinePart* part) {
      return one ? one->block.is_list == decision.is_list : part == nullptr;
    };
    if (!(ours || theirs) || !fits(ours, parts.ours) || !fits(theirs, parts.theirs)) {
      return edited_parts(decision, parts, lines);
    }
    const auto heads =
        inner.each_with(blocks.of, [&](const std::optional<Nested>& one, const LineBlock* block) {
          return one ? std::optional(moved_lines(*block, one->head, blocks.column)) : std::nullopt;
        });
    if (base && base->block.is_list != decision.is_list) inner.base.reset();
    const Blocks within{
        inner.each([](const std::optional<Nested>& one) { return one ? &one->block : nullptr; }),
        ours ? ours->block.column
             : blocks.column + theirs->block.column - blocks.of.theirs->column};
    return headed((ours ? ours : theirs)->hangs, heads, collection(decision, within));
  }

  Script headed(bool hangs, const TextVersions& heads, const Script& below) const {
    Script script(line_break_);
    if (!hangs) {
      script.add(merge_head(heads));
      script.add(below);
      return script;
    }
    const std::string head = heads.ours ? *heads.ours : *heads.theirs;
    const auto hang = [&](const std::string& lines) { return hung(head, lines, line_break_); };
    if (!below.begins_one_sided()) return below.with_front(hang);
    script.add_conflict(hang(below.decided_for(Side::ours)), hang(below.decided_for(Side::theirs)));
    return script;
  }

  /// Parts that stand in brackets, or in different ways: their lines merged, where that comes to
  /// the merged value, or else that value edited into them.
  Script edited_parts(Decision& decision, const Parts& parts, const TextVersions& lines) const {
    const auto sources = parts.each(
        [](const LinePart* part) { return part == nullptr ? Source() : Source(part->value); });
    const auto values = sources.each([](const Source& source) {
      return source ? std::optional(source->value()) : std::nullopt;
    });
    const auto wanted = [&](Side side) {
      return resolved(decision, pointer_to(values.ours), pointer_to(values.theirs), side);
    };
    if (lines.base && lines.ours && lines.theirs && !has_conflict(decision)) {
      const Script script = merge_lines(*lines.base, *lines.ours, *lines.theirs, line_break_);
      const auto value = wanted(Side::ours);
      const auto found =
          script.conflicts() == 0 ? value_of_lines(script.decided_for(Side::ours)) : std::nullopt;
      if (found && value && same_value(&*found, &*value)) return script;
    }
    const auto edited_for = [&](Side side) -> std::optional<std::string> {
      const auto value = wanted(side);
      if (!value || is_empty(*value)) return std::string();
      const auto edited = edited_lines(lines, *value, line_break_);
      if (!edited) return std::nullopt;
      return in_own_bytes(*edited, decision, sources.ours, sources.theirs, side);
    };
    const auto ours = edited_for(Side::ours);
    const auto theirs = edited_for(Side::theirs);
    if (ours && theirs) {
      return has_conflict(decision) ? conflict({std::nullopt, ours, theirs}) : agreed(*ours);
    }
    decision = of_fate(Fate::conflict);
    return conflict(lines);
  }

  /// A file that is not written in lines of its own.
  Script edited_root(const Decision& decision) const {
    const auto texts = documents_.each(
        [](const yaml::Document* document) { return without_mark(document->text()); });
    if (decision.fate == Fate::ours) return agreed(texts.ours);
    if (decision.fate == Fate::theirs) return agreed(texts.theirs);
    const yaml::Value ours = documents_.ours->root().value();
    const yaml::Value theirs = documents_.theirs->root().value();
    const auto value = resolved(decision, &ours, &theirs, Side::ours);
    if (!value || has_conflict(decision)) throw Unwritable{};
    const Script script = merge_lines(texts.base, texts.ours, texts.theirs, line_break_);
    if (script.conflicts() == 0 && reads_as(script.decided_for(Side::ours), *value)) return script;
    try {
      return agreed(without_mark(edit(*documents_.ours, {yaml::Set{{}, *value}}, {})));
    } catch (const yaml::Refused&) {
      throw Unwritable{};
    }
  }

  const Documents& documents_;
  std::string line_break_;
};

}  // namespace

Script write_merge(const Documents& documents, Decision& decision) {
  return MergeWriter(documents).write(decision);
}

}  // namespace nurture::merge
