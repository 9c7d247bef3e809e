// Changes that meet a value of another kind than the table has for its key.
#include "codec/fitted.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <set>

#include "codec/fields.hpp"

namespace nurture::codec {
namespace {

using yaml::Kind;

/// What other readers of YAML take for nothing. As a word it stands in quotes.
bool says_nothing(const yaml::Node& node) {
  constexpr std::array<std::string_view, 5> nulls = {"", "~", "null", "Null", "NULL"};
  if (node.kind == Kind::map) return node.size == 0;
  if (node.kind != Kind::scalar) return false;
  return node.text.empty() || (node.style == yaml::Style::plain &&
                               std::find(nulls.begin(), nulls.end(), node.text) != nulls.end());
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
          "'{}' is {}, not {}", key.name, found(value.node()),
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

std::vector<yaml::Change> fitted(const yaml::Document& document, std::vector<yaml::Change> changes,
                                 model::File file) {
  std::vector<yaml::Change> result;
  std::set<std::string_view> emptied;
  for (yaml::Change& change : changes) {
    const model::Key* key = grown_by(change, file);
    const auto value = key != nullptr ? document.root().find(key->name) : std::nullopt;
    const bool grows_out_of_value =
        value && value->kind() != Kind::absent && value->kind() != Kind::list;
    if (grows_out_of_value && says_nothing(value->node())) {
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
