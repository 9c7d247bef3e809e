// Values that an edit put into a text, in the bytes that their own side has: an edit quotes
// whatever another reader may take for a number, which is not for a merge to decide.
#include "merge/write.hpp"
#include "yaml/edit_parts.hpp"
#include "yaml/reader.hpp"

namespace nurture::merge {
namespace {

using yaml::Kind;
using yaml::Ref;

/// A word or quoted text on one line, which means the same inside brackets.
bool is_portable(const Ref& value) {
  const yaml::Node& node = value.node();
  const std::string_view bytes = value.bytes();
  if (node.decorated || node.aliased || bytes.find_first_of("\r\n") != std::string_view::npos) {
    return false;
  }
  const bool quoted =
      node.style == yaml::Style::single_quoted || node.style == yaml::Style::double_quoted;
  return quoted || (node.style == yaml::Style::plain && yaml::stands_in_flow(bytes));
}

Source entry_of(const Source& map, std::string_view key) {
  return map ? map->find(key) : std::nullopt;
}

std::vector<Ref> items_of(const Source& list) {
  return list ? list->as_list() : std::vector<Ref>();
}

Source item_at(const std::vector<Ref>& items, std::size_t index) {
  return index < items.size() ? Source(items[index]) : std::nullopt;
}

/// Goes through a text beside what was decided of it, and notes where bytes differ.
class OwnBytes {
 public:
  explicit OwnBytes(Side side) : side_(side) {}

  void visit(const Ref& here, const Decision& decision, const Source& ours, const Source& theirs) {
    switch (decision.fate) {
      case Fate::ours:
        return copy(here, ours);
      case Fate::theirs:
        return copy(here, theirs);
      case Fate::conflict:
        return copy(here, side_ == Side::ours ? ours : theirs);
      case Fate::parts:
        return decision.is_list ? items(here, decision, ours, theirs)
                                : entries(here, decision, ours, theirs);
      case Fate::text:
      case Fate::gone:
        return;
    }
  }

  yaml::Splices splices;

 private:
  void entries(const Ref& here, const Decision& decision, const Source& ours,
               const Source& theirs) {
    for (const Element& element : decision.elements) {
      const auto value = here.find(element.key);
      if (!value) continue;
      visit(*value, element.decision, entry_of(ours, element.key), entry_of(theirs, element.key));
    }
  }

  void items(const Ref& here, const Decision& decision, const Source& ours, const Source& theirs) {
    const auto results = here.as_list();
    const auto mine = items_of(ours);
    const auto others = items_of(theirs);
    std::size_t next = 0;
    for (const Element& element : decision.elements) {
      const Source my_item = item_at(mine, element.at.ours);
      const Source their_item = item_at(others, element.at.theirs);
      const bool is_left_out =
          element.decision.fate == Fate::conflict && !(side_ == Side::ours ? my_item : their_item);
      if (is_left_out || next == results.size()) continue;
      visit(results[next++], element.decision, my_item, their_item);
    }
  }

  void copy(const Ref& here, const Source& from) {
    if (!from || here.kind() != from->kind() || here.text() != from->text()) return;
    if (here.kind() == Kind::scalar) {
      if (here.bytes() == from->bytes() || !is_portable(here) || !is_portable(*from)) return;
      splices.push_back({here.range().begin, here.range().end, std::string(from->bytes())});
    }
    for (const auto& [key, value] : here.entries()) copy(value, entry_of(from, key.text()));
    auto other = from->items().begin();
    for (const Ref& item : here.items()) {
      if (other == from->items().end()) return;
      copy(item, *other);
      ++other;
    }
  }

  Side side_;
};

}  // namespace

std::string in_own_bytes(const std::string& lines, const Decision& decision, const Source& ours,
                         const Source& theirs, Side side) {
  const yaml::Reading reading = yaml::read(lines);
  const auto value = reading.document ? only_value(*reading.document) : std::nullopt;
  if (!value) return lines;
  OwnBytes own(side);
  own.visit(*value, decision, ours, theirs);
  return spliced(lines, own.splices);
}

}  // namespace nurture::merge
