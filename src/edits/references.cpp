// References to people, and where they lead once two people are one.
#include "edits/references.hpp"

#include <algorithm>

#include "base/ids.hpp"

namespace nurture::edits {
namespace {

using Ids = std::vector<std::string>;

bool is_one_of(const Ids& ids, const std::string& id) {
  return std::any_of(ids.begin(), ids.end(),
                     [&](const std::string& one) { return base::same_id(one, id); });
}

/// A map's entry that says nothing any more goes.
void put(yaml::Value& map, const std::string& key, yaml::Value value) {
  const auto entry = std::find_if(map.entries.begin(), map.entries.end(),
                                  [&](const yaml::Entry& one) { return one.first == key; });
  if (entry == map.entries.end()) return;
  const bool empty =
      value.kind == yaml::Kind::absent || (value.kind == yaml::Kind::list && value.items.empty());
  if (empty) {
    map.entries.erase(entry);
  } else {
    entry->second = std::move(value);
  }
}

yaml::Value redirected_one(const yaml::Value& value, const Ids& ids, const std::string& to) {
  if (value.kind != yaml::Kind::scalar || !is_one_of(ids, value.text)) return value;
  return to.empty() ? yaml::Value() : yaml::scalar(to);
}

yaml::Value redirected_list(const yaml::Value& value, const Ids& ids, const std::string& to) {
  if (value.kind != yaml::Kind::list) return redirected_one(value, ids, to);
  const auto names = [&](const yaml::Value& item) {
    return item.kind == yaml::Kind::scalar && is_one_of(ids, item.text);
  };
  if (std::none_of(value.items.begin(), value.items.end(), names)) return value;
  bool there = to.empty() ||
               std::any_of(value.items.begin(), value.items.end(), [&](const yaml::Value& item) {
                 return item.kind == yaml::Kind::scalar && base::same_id(item.text, to);
               });
  yaml::Value list = value;
  list.items.clear();
  for (const yaml::Value& item : value.items) {
    if (!names(item)) list.items.push_back(item);
    if (names(item) && !there) list.items.push_back(yaml::scalar(to));
    if (names(item)) there = true;
  }
  return list;
}

template <typename Redirect>
void redirect_key(yaml::Value& map, const std::string& key, Redirect redirect) {
  const yaml::Value* const value = yaml::find(map, key);
  if (!value) return;
  yaml::Value made = redirect(*value);
  if (!yaml::same_meaning(made, *value)) put(map, key, std::move(made));
}

/// `redirect` of each record behind a key; a single map stands for a list of it.
template <typename Redirect>
void redirect_records(yaml::Value& tree, const std::string& key, Redirect redirect) {
  for (yaml::Entry& entry : tree.entries) {
    if (entry.first != key) continue;
    if (entry.second.kind == yaml::Kind::map) redirect(entry.second);
    for (yaml::Value& item : entry.second.items) redirect(item);
  }
}

}  // namespace

bool refers_to(const model::Contact& contact, const Ids& ids) {
  const auto named = [&](const std::string& id) { return !id.empty() && is_one_of(ids, id); };
  const auto any = [&](const Ids& all) { return std::any_of(all.begin(), all.end(), named); };
  return named(contact.referred_by) || any(contact.knows) ||
         std::any_of(contact.past.begin(), contact.past.end(),
                     [&](const model::Past& post) { return named(post.successor); }) ||
         std::any_of(contact.interactions.begin(), contact.interactions.end(),
                     [&](const model::Interaction& one) { return any(one.introduced); });
}

yaml::Value redirected(yaml::Value tree, const Ids& ids, const std::string& to) {
  const auto one = [&](const yaml::Value& value) { return redirected_one(value, ids, to); };
  const auto all = [&](const yaml::Value& value) { return redirected_list(value, ids, to); };
  redirect_key(tree, "referred_by", one);
  redirect_key(tree, "knows", all);
  redirect_records(tree, "past", [&](yaml::Value& post) { redirect_key(post, "successor", one); });
  redirect_records(tree, "interactions",
                   [&](yaml::Value& touch) { redirect_key(touch, "introduced", all); });
  return tree;
}

std::vector<yaml::Change> redirections(const yaml::Document& document, const Ids& ids,
                                       const std::string& to) {
  const yaml::Value before = document.root().value();
  const yaml::Value after = redirected(before, ids, to);
  std::vector<yaml::Change> changes;
  for (const auto& [key, value] : before.entries) {
    const yaml::Value* const now = yaml::find(after, key);
    if (!now) changes.push_back(yaml::Remove{{key}});
    if (now && !yaml::same_meaning(*now, value)) changes.push_back(yaml::Set{{key}, *now});
  }
  return changes;
}

}  // namespace nurture::edits
