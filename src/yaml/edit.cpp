// Edits: each change becomes splices, and its result is read afresh, by two readers, before it
// counts.
#include "yaml/edit.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <optional>
#include <span>

#include "yaml/edit_parts.hpp"
#include "yaml/parser.hpp"
#include "yaml/reader.hpp"

namespace nurture::yaml {
namespace {

/// What a key that is missing along `path` gets: `value` inside the maps of the steps that are
/// missing, too.
Value nested(const Path& path, std::size_t from, Value value) {
  for (std::size_t i = path.size(); i-- > from;) {
    const auto* key = std::get_if<std::string>(&path[i]);
    if (key != nullptr) value = map({{*key, std::move(value)}});
  }
  return value;
}

const Shape& shape_along(const Shape& shape, const Path& path, std::size_t steps) {
  const Shape* at = &shape;
  for (std::size_t i = 0; i < steps; ++i) {
    if (const auto* key = std::get_if<std::string>(&path[i])) at = &shape_of(*at, *key);
  }
  return *at;
}

/// A value where the path ends in nothing yet.
Splices add(const NodeWay& way, const Path& path, const Value& value, const Shape& shape) {
  const NodePlace& last = way.places.back();
  if (last.node.kind() == Kind::absent) return replace_value(last, nested(path, way.steps, value));
  const auto* key = std::get_if<std::string>(&path[way.steps]);
  if (key == nullptr || last.node.kind() != Kind::map) {
    refuse_edit(last.document(), last.node.range().begin, "there is no place for the new value");
  }
  return add_key(last.node, *key, nested(path, way.steps + 1, value),
                 shape_along(shape, path, way.steps));
}

Splices splices_for(const Document& document, const Set& set, const Shape& shape) {
  const NodeWay way = way_along(document, set.path);
  const bool exists = way.steps == set.path.size();
  require_bare(way, exists);
  return exists ? replace_value(way.places.back(), set.value)
                : add(way, set.path, set.value, shape);
}

/// The outermost place that nothing would be left of.
const NodePlace& emptied_by(const NodeWay& way) {
  std::size_t at = way.places.size() - 1;
  while (at > 1 && way.places[at].parent->size() == 1) --at;
  return way.places[at];
}

Splices splices_for(const Document& document, const Remove& remove, const Shape& /*shape*/) {
  const NodeWay way = way_along(document, remove.path);
  if (way.steps < remove.path.size()) return {};
  require_bare(way, true);
  if (way.places.size() == 1) refuse_edit(document, 0, "a file can't be left without any key");
  return remove_child(emptied_by(way));
}

Splices splices_for(const Document& document, const Insert& insert, const Shape& shape) {
  const NodeWay way = way_along(document, insert.list);
  require_bare(way, false);
  const Value one = list(std::vector<Value>{insert.item});
  if (way.steps < insert.list.size()) return add(way, insert.list, one, shape);
  const NodePlace& place = way.places.back();
  const Node& node = place.node.node();
  if (node.kind == Kind::absent) return replace_value(place, one);
  if (node.kind != Kind::list) return wrap_value(place);
  const bool to_block = node.style == Style::flow && node.size == 0 && !place.in_flow() &&
                        insert.item.kind != Kind::scalar;
  if (to_block) return replace_value(place, one);
  return insert_item(place.node, insert.index, insert.item);
}

Splices splices_for(const Document& document, const MoveItem& move, const Shape& /*shape*/) {
  Path path = move.list;
  path.emplace_back(move.from);
  const NodeWay way = way_along(document, path);
  require_bare(way, true);
  return move_item(way.places.back(), move.from, move.to);
}

/// An insertion beside a single value is two steps: it becomes a list first.
bool is_single(const Document& document, const Change& change) {
  const auto* insert = std::get_if<Insert>(&change);
  if (insert == nullptr) return false;
  const NodeWay way = way_along(document, insert->list);
  const Kind kind = way.places.back().node.kind();
  return way.steps == insert->list.size() && kind != Kind::list && kind != Kind::absent;
}

[[noreturn]] void refuse_result(const Document& before, std::string_view after,
                                const std::string& why) {
  const std::string_view text = before.text();
  const auto differ = std::mismatch(text.begin(), text.end(), after.begin(), after.end());
  refuse_edit(before, static_cast<std::size_t>(differ.first - text.begin()), why);
}

Document reread(const Document& before, const Splices& splices) {
  Reading reading = read(spliced(before.text(), splices));
  if (reading.document) return std::move(*reading.document);
  const Flaw& flaw = reading.flaws.front();
  const std::string why = "the change would make the file unreadable: " + flaw.message;
  if (flaw.hint == make_room)  // by hand it would be no smaller
    throw Refused(before.position(splices.front().begin), why, flaw.hint + "; then try again");
  refuse_result(before, spliced(before.text(), splices), why);
}

/// One change made; nothing where it changes nothing.
std::optional<Document> changed(const Document& document, const Change& change,
                                const Shape& shape) {
  const bool two_steps = is_single(document, change);
  const Splices splices =
      std::visit([&](const auto& one) { return splices_for(document, one, shape); }, change);
  if (splices.empty()) return std::nullopt;
  Document result = reread(document, splices);
  return two_steps ? changed(result, change, shape) : std::move(result);
}

/// For the steps of one change: a second's work.
constexpr std::size_t most_bytes_read_again = std::size_t{128} << 20;

constexpr const char* not_alone = "the change can't be made here without changing something else";

bool is_empty_file(const Value& tree) {
  return tree.kind == Kind::absent || (tree.kind == Kind::map && tree.entries.empty());
}

/// An emptied file and an empty map are the same.
bool says(const Document& document, const Value& tree) {
  const Ref root = document.root();
  const bool empty = root.kind() == Kind::absent || (root.kind() == Kind::map && root.size() == 0);
  return (empty && is_empty_file(tree)) || same_tree(root, tree);
}

/// With its own lines. Between brackets, where the first one shares its line, or where a text at
/// the end of the file would take in what follows it there, the item goes and comes as another one.
std::optional<Document> moved(const Document& document, const MoveItem& move, const Shape& shape) {
  if (move.from == move.to) return std::nullopt;
  const Ref list = way_along(document, move.list).places.back().node;
  if (has_own_lines(list)) {
    std::optional<Document> result = changed(document, move, shape);
    if (!result || says(*result, applied(document.root().value(), move, shape))) return result;
  }
  Path path = move.list;
  path.emplace_back(move.from);
  const Ref item = way_along(document, path).places.back().node;
  const auto without = changed(document, Remove{path}, shape);
  auto result =
      changed(without ? *without : document, Insert{move.list, move.to, item.value()}, shape);
  const auto comments = [](std::string_view text) { return std::ranges::count(text, '#'); };
  const bool loses = result && comments(result->text()) < comments(document.text());
  if (loses || (!has_own_lines(list) && has_comments(list)))
    refuse_edit(document, item.range().begin, "comments of what moves would be lost");
  return result;
}

/// yaml-cpp must see the change, too: in the old text before it, in the new one with it. An old
/// text that is beyond it (`[why?]`) doesn't get out of its reach by being refused each change: our
/// own reader has confirmed the new one.
void check_with_second_reader(const Document& before, std::string_view after,
                              const std::vector<Change>& changes, const Shape& shape) {
  std::optional<Value> expected = second_reading(before.text());
  if (!expected) return;
  for (const Change& change : changes) expected = applied(std::move(*expected), change, shape);
  const std::optional<Value> found = second_reading(after);
  if (found &&
      ((is_empty_file(*found) && is_empty_file(*expected)) || same_meaning(*found, *expected)))
    return;
  refuse_result(before, after, not_alone);
}

/// A single item more in a list that is there, as every log is: the two texts are held against each
/// other, without a value of either. Empty where the change is of another kind.
std::optional<Document> inserted(const Document& document, const std::vector<Change>& changes,
                                 const Shape& shape) {
  const auto* insert = changes.size() == 1 ? std::get_if<Insert>(&changes.front()) : nullptr;
  if (insert == nullptr || !has_place(document, *insert)) return std::nullopt;
  std::optional<Document> result = changed(document, *insert, shape);
  if (result && same_but_for(document, *result, *insert)) return result;
  refuse_result(document, result ? result->text() : document.text(), not_alone);
}

/// Behind the last of the insertions from `begin` on that go into one list, each behind the one
/// before it.
std::size_t end_of_run(const std::vector<Change>& changes, std::size_t begin) {
  std::size_t end = begin;
  for (const Insert* last = nullptr; end < changes.size(); ++end) {
    const auto* insert = std::get_if<Insert>(&changes[end]);
    const bool goes_on =
        insert != nullptr &&
        (last == nullptr || (insert->list == last->list && insert->index > last->index));
    if (!goes_on) break;
    last = insert;
  }
  return end;
}

/// The run made by one reading instead of one each: years of calls and chats are thousands of
/// items. Empty where the list isn't one of lines, or what comes out isn't `wanted`: then each is
/// made by itself.
std::optional<Document> inserted_at_once(const Document& document, std::span<const Change> run,
                                         const Value& wanted) {
  const Path& path = std::get<Insert>(run.front()).list;
  const NodeWay way = way_along(document, path);
  const NodePlace& place = way.places.back();
  const Node& list = place.node.node();
  if (way.steps < path.size() || list.kind != Kind::list || list.style != Style::block ||
      !document.text().ends_with('\n'))
    return std::nullopt;
  try {
    require_bare(way, false);
    Splices splices;
    for (std::size_t before = 0; before < run.size(); ++before) {
      const auto& insert = std::get<Insert>(run[before]);
      if (insert.index - before > list.size) return std::nullopt;
      for (Splice& one : insert_item(place.node, insert.index - before, insert.item))
        splices.push_back(std::move(one));
    }
    Document result = reread(document, splices);
    return says(result, wanted) ? std::optional(std::move(result)) : std::nullopt;
  } catch (const Refused&) {
    return std::nullopt;
  }
}

class Editing {
 public:
  Editing(const Document& document, const Shape& shape)
      : document_(document), shape_(shape), tree_(document.root().value()) {}

  std::optional<Document> make(const std::vector<Change>& changes) {
    for (std::size_t i = 0; i < changes.size();) {
      const std::size_t end = end_of_run(changes, i);
      const auto run = std::span(changes).subspan(i, end - i);
      if (run.size() > 1 && make_at_once(run)) {
        i = end;
        continue;
      }
      for (const std::size_t last = std::max(end, i + 1); i < last; ++i) make_one(changes[i]);
    }
    return std::move(edited_);
  }

 private:
  const Document& so_far() const { return edited_ ? *edited_ : document_; }

  bool make_at_once(std::span<const Change> run) {
    Value wanted = tree_;
    for (const Change& change : run) wanted = applied(std::move(wanted), change, shape_);
    std::optional<Document> next = inserted_at_once(so_far(), run, wanted);
    if (!next) return false;
    edited_ = std::move(next);
    tree_ = std::move(wanted);
    return true;
  }

  void make_one(const Change& change) {
    std::vector<Change> steps = refined(tree_, change);
    // Each step is read again: of a list with tens of thousands no line is kept.
    if (steps.size() > most_bytes_read_again / std::max<std::size_t>(1, so_far().text().size()))
      steps = {change};
    tree_ = applied(std::move(tree_), change, shape_);
    for (const Change& step : steps) {
      const auto* move = std::get_if<MoveItem>(&step);
      std::optional<Document> next =
          move == nullptr ? changed(so_far(), step, shape_) : moved(so_far(), *move, shape_);
      if (next) edited_ = std::move(next);
    }
    if (!says(so_far(), tree_)) refuse_result(document_, so_far().text(), not_alone);
  }

  const Document& document_;
  const Shape& shape_;
  Value tree_;
  std::optional<Document> edited_;
};

}  // namespace

Refused::Refused(Position where, const std::string& why, std::string hint)
    : Error(fmt::format("line {}, column {}: {}", where.line, where.column, why), std::move(hint)) {
}

std::optional<Document> edited(const Document& document, const std::vector<Change>& changes,
                               const Shape& shape) {
  std::optional<Document> after = inserted(document, changes, shape);
  if (!after) after = Editing(document, shape).make(changes);
  if (after && after->text().size() <= second_reader_bytes) {
    check_with_second_reader(document, after->text(), changes, shape);
  }
  return after;
}

std::string edit(const Document& document, const std::vector<Change>& changes, const Shape& shape) {
  const auto after = edited(document, changes, shape);
  return std::string(after ? after->text() : document.text());
}

}  // namespace nurture::yaml
