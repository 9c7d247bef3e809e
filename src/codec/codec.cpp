// Flaws as diagnostics, the key order of files, and what is to go into a file's lists.
#include "codec/codec.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <set>
#include <span>

#include "codec/fields.hpp"

namespace nurture::codec {
namespace {

using yaml::Kind;

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

/// Behind the last of these days that is `day` or before it; at the end where they don't ascend.
std::size_t place_behind(const std::vector<base::Date>& days, base::Date day) {
  if (!std::is_sorted(days.begin(), days.end())) return days.size();
  const auto behind = std::upper_bound(days.begin(), days.end(), day);
  return static_cast<std::size_t>(behind - days.begin());
}

/// When an interaction took place: what has a day is one, whatever else of it is flawed.
std::optional<base::Date> day_of(const yaml::Ref& interaction) {
  const auto day = interaction.find("date");
  return day && day->kind() == Kind::scalar ? base::parse_iso(day->text()) : std::nullopt;
}

/// What other readers of YAML take for nothing. As a word it stands in quotes.
bool says_nothing(const yaml::Ref& value) {
  constexpr std::array<std::string_view, 5> nulls = {"", "~", "null", "Null", "NULL"};
  if (value.kind() == Kind::map) return value.size() == 0;
  if (value.kind() != Kind::scalar) return false;
  return value.text().empty() ||
         (value.node().style == yaml::Style::plain &&
          std::find(nulls.begin(), nulls.end(), value.text()) != nulls.end());
}

/// Whether the value can be the one item of a list of the key.
bool is_item(const yaml::Ref& value, const model::Key& key) {
  if (key.type != model::Type::record) return value.kind() == Kind::scalar;
  const auto rows = model::keys(key.inside);
  return value.kind() == Kind::map && std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
           return value.find(row.name).has_value();
         });
}

[[noreturn]] void refuse(const yaml::Ref& value, const model::Key& key) {
  throw yaml::Refused(
      value.position(),
      fmt::format(
          "'{}' is {}, not {}", key.name, found(value),
          key.type == model::Type::record ? "a list of entries" : "a text or a list of texts"),
      fmt::format("nurture edit: write '{}: []' there, or what it should be", key.name));
}

/// The key whose list the change lengthens; null where it lengthens none of the file's own.
const model::Key* grown_by(const yaml::Change& change, model::File file) {
  const auto* insert = std::get_if<yaml::Insert>(&change);
  if (insert == nullptr || insert->list.size() != 1) return nullptr;
  return model::find_key(model::keys(file), std::get<std::string>(insert->list.front()));
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

std::size_t insertion_index(const std::vector<model::Interaction>& interactions, base::Date date) {
  std::vector<base::Date> days;
  for (const auto& one : interactions) days.push_back(one.date);
  return place_behind(days, date);
}

std::size_t insertion_index(const yaml::Document& document, base::Date date) {
  const auto list = document.root().find("interactions");
  const auto items = list ? list->as_list() : std::vector<yaml::Ref>();
  std::vector<base::Date> days;
  std::vector<std::size_t> places;  // of those days, in the file
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto day = day_of(items[i]);
    if (!day) continue;
    days.push_back(*day);
    places.push_back(i);
  }
  const std::size_t behind = place_behind(days, date);
  if (behind == days.size()) return items.size();
  return behind == 0 ? places.front() : places[behind - 1] + 1;
}

std::vector<yaml::Change> fitted(const yaml::Document& document, std::vector<yaml::Change> changes,
                                 model::File file) {
  std::vector<yaml::Change> result;
  std::set<std::string_view> emptied;
  for (yaml::Change& change : changes) {
    const model::Key* key = grown_by(change, file);
    const auto value = key != nullptr ? document.root().find(key->name) : std::nullopt;
    const bool grows_out_of_value =
        value && value->kind() != Kind::absent && value->kind() != Kind::list;
    if (grows_out_of_value && says_nothing(*value)) {
      if (emptied.insert(key->name).second) {
        result.emplace_back(yaml::Set{{std::string(key->name)}, {}});
      }
      // Whoever counted took what says nothing for an item.
      auto& insert = std::get<yaml::Insert>(change);
      insert.index -= std::min<std::size_t>(insert.index, 1);
    } else if (grows_out_of_value && !is_item(*value, *key)) {
      refuse(*value, *key);
    }
    result.push_back(std::move(change));
  }
  return result;
}

}  // namespace nurture::codec
