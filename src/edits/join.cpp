// Two files of one person become one.
#include "edits/join.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "codec/codec.hpp"
#include "edits/changes.hpp"
#include "edits/references.hpp"
#include "model/addresses.hpp"
#include "model/schema.hpp"
#include "store/merge.hpp"

namespace nurture::edits {
namespace {

using yaml::Value;
using Items = std::vector<Value>;

/// What a key comes to where both files have it.
enum class Joining {
  first,    ///< that of the file that stays
  decided,  ///< by the person
  united,   ///< the items of both, each once
  earlier,  ///< of two days
  later,
  both_only,  ///< it goes unless both have it; then the later day
  texts,      ///< both, as paragraphs
  history,    ///< the records of both by date
};

Joining joining_of(const std::string& key) {
  static const std::array<std::pair<std::string_view, Joining>, 7> named{{
      {"name", Joining::first},
      {"added", Joining::earlier},
      {"since", Joining::earlier},
      {"reviewed", Joining::later},
      {"archived", Joining::both_only},
      {"about", Joining::texts},
      {"interactions", Joining::history},
  }};
  for (const auto& [name, joining] : named) {
    if (name == key) return joining;
  }
  const model::Key* const row = model::find_key(model::keys(model::File::contact), key);
  const bool one_value = !row || row->merge == model::Merge::scalar;
  return one_value ? Joining::decided : Joining::united;
}

/// Whether two items of the list are the same, however they are written.
bool same_item(const std::string& key, const Value& one, const Value& other) {
  if (one.kind != yaml::Kind::scalar || other.kind != yaml::Kind::scalar)
    return yaml::same_meaning(one, other);
  if (key == "email") return model::plain_address(one.text) == model::plain_address(other.text);
  if (key == "phone") return one.text == other.text || model::same_number(one.text, other.text);
  if (key == "url") return model::plain_page(one.text) == model::plain_page(other.text);
  return base::fold(one.text) == base::fold(other.text);
}

/// A value stands for a list of it.
Items items_of(const Value& value) {
  if (value.kind == yaml::Kind::absent) return {};
  return value.kind == yaml::Kind::list ? value.items : Items{value};
}

/// The same for the same records: those of one file that share it are few.
std::string mark_of(const Value& item) {
  std::string mark;
  for (const char* key : {"date", "due", "what", "note", "org"}) {
    if (const Value* const value = yaml::find(item, key)) mark += value->text + "\n";
  }
  return mark;
}

/// What `more` has and `all` has not. Each record of `all` stands for one of `more`, so that two
/// equal ones of one file stay two.
Items news(const std::string& key, const Items& all, const Items& more) {
  std::unordered_map<std::string, std::vector<const Value*>> known;
  for (const Value& item : all) known[mark_of(item)].push_back(&item);
  Items fresh;
  for (const Value& item : more) {
    auto& alike = known[mark_of(item)];
    const auto same = std::find_if(alike.begin(), alike.end(),
                                   [&](const Value* one) { return same_item(key, *one, item); });
    if (same == alike.end()) {
      fresh.push_back(item);
    } else if (item.kind == yaml::Kind::map) {
      alike.erase(same);
    }
  }
  return fresh;
}

/// As it was where nothing is new; else a list.
Value with_more(const std::string& key, const Value& value, const Value& other) {
  Items all = items_of(value);
  const Items fresh = news(key, all, items_of(other));
  if (fresh.empty()) return value;
  if (all.empty() && other.kind != yaml::Kind::list) return other;
  all.insert(all.end(), fresh.begin(), fresh.end());
  return yaml::list(std::move(all));
}

std::string date_of(const Value& record) {
  const Value* const date = yaml::find(record, "date");
  return date ? date->text : "";
}

bool before(const Value& one, const Value& other) {
  return date_of(one) < date_of(other);
}

/// A mail or a meeting that both files have is one, but what each says of it stays.
void keep_ids_apart(std::string_view key, const Items& all, Items& fresh) {
  std::set<std::string> ids;
  for (const Value& item : all) {
    if (const Value* const id = yaml::find(item, key)) ids.insert(id->text);
  }
  for (Value& item : fresh) {
    std::erase_if(item.entries, [&](const yaml::Entry& one) {
      return one.first == key && ids.contains(one.second.text);
    });
  }
}

/// Each file's own order is kept on one day; the file that stays comes first.
Value histories(const Value& value, const Value& other) {
  const Items all = items_of(value);
  Items fresh = news("interactions", all, items_of(other));
  if (fresh.empty()) return value;
  keep_ids_apart("message_id", all, fresh);
  keep_ids_apart("event", all, fresh);
  std::stable_sort(fresh.begin(), fresh.end(), before);
  Items both;
  if (std::is_sorted(all.begin(), all.end(), before)) {
    std::merge(all.begin(), all.end(), fresh.begin(), fresh.end(), std::back_inserter(both),
               before);
  } else {
    both = all;
    both.insert(both.end(), fresh.begin(), fresh.end());
  }
  return yaml::list(std::move(both));
}

Value paragraphs(const Value& value, const Value& other) {
  const std::string one(base::trim(value.text)), more(base::trim(other.text));
  if (one.find(more) != std::string::npos) return value;
  if (more.find(one) != std::string::npos) return other;
  return yaml::scalar(one + "\n\n" + more + "\n");
}

Value of_both(const std::string& key, const Value& value, const Value& other,
              const std::set<std::string>& from_other) {
  const auto day = [](const Value& one) { return base::trim(one.text); };
  switch (joining_of(key)) {
    case Joining::first:
      return value;
    case Joining::decided:
      return from_other.contains(key) ? other : value;
    case Joining::united:
      return with_more(key, value, other);
    case Joining::earlier:
      return day(other) < day(value) ? other : value;
    case Joining::later:
    case Joining::both_only:
      return day(other) > day(value) ? other : value;
    case Joining::texts:
      return paragraphs(value, other);
    case Joining::history:
      return histories(value, other);
  }
  return value;
}

/// What other readers of YAML take for nothing, where it stands without quotes.
bool is_null(const std::string& text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

bool says_something(const Value* value) {
  if (!value) return false;
  const bool filled = !value->items.empty() || !value->entries.empty() || !value->text.empty();
  return filled && !(value->bare && is_null(value->text));
}

void set(Value& tree, const std::string& key, Value value) {
  for (yaml::Entry& entry : tree.entries) {
    if (entry.first != key) continue;
    entry.second = std::move(value);
    return;
  }
  tree.entries.emplace_back(key, std::move(value));
}

/// The other's name and ids go on finding the person.
void keep_findable(const JoinedFile& goes, Value& tree) {
  const Value* const name = yaml::find(tree, "name");
  const auto add = [&](const std::string& key, const std::string& text) {
    const Value* const there = yaml::find(tree, key);
    const Items all = there ? items_of(*there) : Items();
    const Value item = yaml::scalar(text);
    if (!news(key, all, {item}).empty()) {
      Items more = all;
      more.push_back(item);
      set(tree, key, yaml::list(std::move(more)));
    }
  };
  if (name && name->text != goes.contact.name) add("also", goes.contact.name);
  add("formerly", goes.contact.id);
}

bool may_be_bare(const std::string& text) {
  return text == "true" || text == "false" || is_null(text) ||
         (!text.empty() && text.find_first_not_of("0123456789.+-") == std::string::npos);
}

/// What stands there without quotes, as a number may, is written so again.
void keep_bare(Value& value, const yaml::Ref& written) {
  value.bare = value.kind == yaml::Kind::scalar && written.node().style == yaml::Style::plain &&
               may_be_bare(value.text);
  auto item = value.items.begin();
  for (const yaml::Ref& one : written.items()) keep_bare(*item++, one);
  auto entry = value.entries.begin();
  for (const auto& one : written.entries()) keep_bare((entry++)->second, one.value);
}

Value tree_of(const yaml::Document& document) {
  Value tree = document.root().value();
  keep_bare(tree, document.root());
  return tree;
}

/// Both trees, neither of which names one of the two any more.
std::pair<Value, Value> without_each_other(const JoinedFile& stays, const JoinedFile& goes) {
  auto both = stays.ids();
  for (const std::string& id : goes.ids()) both.push_back(id);
  return {redirected(tree_of(stays.document), both, ""),
          redirected(tree_of(goes.document), both, "")};
}

Value joined_tree(const JoinedFile& stays, const JoinedFile& goes,
                  const std::set<std::string>& from_other) {
  auto trees = without_each_other(stays, goes);
  Value& tree = trees.first;
  const Value& other = trees.second;
  for (const auto& [key, value] : other.entries) {
    const Value* const own = yaml::find(tree, key);
    if (!says_something(&value)) continue;
    if (says_something(own)) {
      set(tree, key, of_both(key, *own, value, from_other));
    } else if (joining_of(key) != Joining::both_only) {
      set(tree, key, value);
    }
  }
  std::erase_if(tree.entries, [&](const yaml::Entry& entry) {
    return joining_of(entry.first) == Joining::both_only &&
           !says_something(yaml::find(other, entry.first));
  });
  keep_findable(goes, tree);
  return tree;
}

std::string shown(const Value& value) {
  if (value.kind == yaml::Kind::scalar) return base::one_line(value.text);
  std::vector<std::string> parts;
  for (const Value& item : value.items) parts.push_back(shown(item));
  for (const auto& [key, inside] : value.entries) parts.push_back(key + " " + shown(inside));
  return base::join(parts, ", ");
}

/// The one that both are at; null where there is none.
const model::Organisation* common_home(const JoinedFile& stays, const JoinedFile& goes,
                                       const model::Book& organisations) {
  const auto* const home = model::find_organisation(organisations, stays.contact.org);
  return home == model::find_organisation(organisations, goes.contact.org) ? home : nullptr;
}

int line_of(const yaml::Document& document, const std::string& key) {
  for (const auto& entry : document.root().entries()) {
    if (entry.key.text() == key) return entry.key.position().line;
  }
  return 0;
}

}  // namespace

std::vector<std::string> JoinedFile::ids() const {
  std::vector<std::string> all = contact.formerly;
  all.push_back(contact.id);
  return all;
}

std::vector<KeyDifference> differing_keys(const JoinedFile& stays, const JoinedFile& goes,
                                          const model::Book& organisations) {
  const auto [tree, other] = without_each_other(stays, goes);
  const bool one_home = common_home(stays, goes, organisations) != nullptr;
  std::vector<KeyDifference> found;
  for (const auto& [key, value] : tree.entries) {
    const Value* const theirs = yaml::find(other, key);
    if (joining_of(key) != Joining::decided || !says_something(theirs)) continue;
    if (!says_something(&value) || yaml::same_meaning(value, *theirs)) continue;
    if (key == "org" && one_home) continue;
    found.push_back({key, shown(value), shown(*theirs), line_of(stays.document, key),
                     line_of(goes.document, key)});
  }
  return found;
}

bool only_other_has_id(const JoinedFile& stays, const JoinedFile& goes,
                       const model::Book& organisations) {
  const auto* const home = common_home(stays, goes, organisations);
  return home && goes.contact.org == home->id && stays.contact.org != home->id;
}

std::string joined_text(const JoinedFile& stays, const JoinedFile& goes,
                        const std::set<std::string>& from_other) {
  const auto& shape = codec::shape(model::File::contact);
  const std::string plain = yaml::emit(tree_of(stays.document), shape);
  const std::string both = yaml::emit(joined_tree(stays, goes, from_other), shape);
  const merge::Merged merged =
      store::merge_by_rules(plain, stays.document.text(), both, model::File::contact, {});
  if (merged.outcome != merge::Outcome::clean) {
    const std::string why = merged.why.empty() ? "" : ": " + merged.why;
    throw base::Error(
        "'" + stays.contact.path + "' can't be joined with '" + goes.contact.path +
            "' without changing something else" + why,
        "write plainly what stands there in brackets or behind anchors, then try again");
  }
  return merged.text;
}

}  // namespace nurture::edits
