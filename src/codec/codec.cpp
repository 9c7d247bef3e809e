// Flaws as diagnostics, the key order of files, and places in a file's lists.
#include "codec/codec.hpp"

#include <algorithm>
#include <array>

#include "codec/items.hpp"

namespace nurture::codec {
namespace {

yaml::Shape shape_of(std::span<const model::Key> rows, std::string_view last) {
  yaml::Shape shape;
  shape.order = model::names(rows);
  shape.last = last;
  for (const auto& key : rows) {
    // A table's own keys are the user's and have no order.
    if (key.type == model::Type::record) {
      shape.inside.emplace(key.name, shape_of(model::keys(key.inside), {}));
    }
  }
  return shape;
}

/// Calls visit(index in the file, value) for each item of a list that can be read, and returns how
/// many items stand in the file.
template <typename T, typename Visit>
std::size_t each_readable(const yaml::Document& document, std::string_view list, Visit visit) {
  const auto found = document.root().find(list);
  if (!found || found->kind() == yaml::Kind::absent) {
    return 0;
  }
  const std::string path;
  Report report(document, path);
  const bool single = found->kind() != yaml::Kind::list;
  std::size_t index = 0;
  auto item = single ? found->id() : found->node().first_child;
  while (item != yaml::no_node) {
    T value;
    if (document.node(item).kind != yaml::Kind::absent && read_record(report, item, value)) {
      visit(index, value);
    }
    ++index;
    item = single ? yaml::no_node : document.node(item).next;
  }
  return index;
}

/// When the interactions that can be read took place: what has a day is one, whatever else of it is
/// flawed (see read_record).
struct Days {
  struct One {
    std::size_t index = 0;  ///< in the file
    base::Date date;
  };
  std::vector<One> readable;
  std::size_t items = 0;  ///< in the file, readable or not
};

Days readable_days(const yaml::Document& document) {
  Days days;
  const auto list = document.root().find("interactions");
  if (!list || list->kind() == yaml::Kind::absent) return days;
  const auto look = [&](const yaml::Ref& item) {
    const auto day = item.find("date");
    const bool scalar = day && day->kind() == yaml::Kind::scalar;
    const auto date = scalar ? base::parse_iso(day->text()) : std::nullopt;
    if (date) days.readable.push_back({days.items, *date});
    ++days.items;
  };
  if (list->kind() != yaml::Kind::list) {
    look(*list);
    return days;
  }
  for (auto id = list->node().first_child; id != yaml::no_node; id = document.node(id).next) {
    look(yaml::Ref(document, id));
  }
  return days;
}

template <typename T>
std::vector<std::size_t> readable(const yaml::Document& document, std::string_view list) {
  std::vector<std::size_t> indices;
  each_readable<T>(document, list, [&](std::size_t index, const T&) { indices.push_back(index); });
  return indices;
}

}  // namespace

base::Diagnostics to_diagnostics(const std::vector<yaml::Flaw>& flaws, const std::string& path) {
  base::Diagnostics diagnostics;
  diagnostics.reserve(flaws.size());
  for (const auto& flaw : flaws) {
    diagnostics.push_back({path, flaw.position.line, flaw.position.column, flaw.message, flaw.hint,
                           flaw.excerpt, base::Severity::error});
  }
  return diagnostics;
}

const yaml::Shape& shape(model::File file) {
  static const std::array<yaml::Shape, 4> shapes{
      shape_of(model::keys(model::File::contact), "interactions"),
      shape_of(model::keys(model::File::organisation), {}),
      shape_of(model::keys(model::File::library_item), {}),
      shape_of(model::keys(model::File::settings), {}),
  };
  return shapes.at(static_cast<std::size_t>(file));
}

std::optional<std::vector<std::size_t>> indices_in_file(const yaml::Document& document,
                                                        std::string_view list) {
  if (list == "interactions") return readable<model::Interaction>(document, list);
  if (list == "follow_ups") return readable<model::FollowUp>(document, list);
  if (list == "needs") return readable<model::Need>(document, list);
  if (list == "dates") return readable<model::Anniversary>(document, list);
  if (list == "past") return readable<model::Past>(document, list);
  return std::nullopt;
}

std::optional<std::size_t> index_in_file(const yaml::Document& document, std::string_view list,
                                         std::size_t n) {
  const auto indices = indices_in_file(document, list);
  return indices && n < indices->size() ? std::optional((*indices)[n]) : std::nullopt;
}

std::size_t insertion_index(const std::vector<model::Interaction>& interactions, base::Date date) {
  const auto earlier = [](const model::Interaction& a, const model::Interaction& b) {
    return a.date < b.date;
  };
  if (!std::is_sorted(interactions.begin(), interactions.end(), earlier)) {
    return interactions.size();
  }
  const auto behind = std::upper_bound(
      interactions.begin(), interactions.end(), date,
      [](base::Date day, const model::Interaction& one) { return day < one.date; });
  return static_cast<std::size_t>(behind - interactions.begin());
}

std::size_t insertion_index(const yaml::Document& document, base::Date date) {
  const auto days = readable_days(document);
  const auto earlier = [](const auto& a, const auto& b) { return a.date < b.date; };
  if (days.readable.empty() ||
      !std::is_sorted(days.readable.begin(), days.readable.end(), earlier)) {
    return days.items;
  }
  const auto behind =
      std::upper_bound(days.readable.begin(), days.readable.end(), date,
                       [](base::Date day, const auto& one) { return day < one.date; });
  if (behind == days.readable.end()) return days.items;
  return behind == days.readable.begin() ? behind->index : std::prev(behind)->index + 1;
}

}  // namespace nurture::codec
