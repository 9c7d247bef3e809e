// Files of the store as one document: what stands in them, by the table of keys.
#include "pages/export_json.hpp"

#include <charconv>
#include <set>

#include "base/strings.hpp"
#include "model/organisation_names.hpp"
#include "pages/page.hpp"
#include "render/json.hpp"
#include "store/load.hpp"

namespace nurture::pages {
namespace {

using model::Key;
using model::Type;
using render::Json;

Json value_of(const yaml::Ref& at, const Key* key);

/// As its type says; what it isn't, as it is written.
Json scalar(const std::string& text, Type type) {
  if (type == Type::boolean && (base::lower(text) == "true" || base::lower(text) == "false"))
    return base::lower(text) == "true";
  const bool whole = type == Type::whole_number;
  if (!whole && type != Type::number && type != Type::share) return text;
  const char *const begin = text.data(), *const end = begin + text.size();
  std::int64_t count = 0;
  double number = 0;
  if (const auto read = std::from_chars(begin, end, count);
      read.ec == std::errc() && read.ptr == end)
    return count;
  if (const auto read = std::from_chars(begin, end, number);
      !whole && read.ec == std::errc() && read.ptr == end)
    return number;
  return text;
}

/// Keys without a value are left out.
Json keys_in(const yaml::Ref& map, std::span<const Key> rows, Json made = Json::object()) {
  for (const Key& key : rows) {
    const auto value = map.find(key.name);
    if (value && value->kind() != yaml::Kind::absent)
      made[std::string(key.name)] = value_of(*value, &key);
  }
  for (const auto& [key, value] : map.entries())
    if (model::find_key(rows, key.text()) == nullptr && value.kind() != yaml::Kind::absent)
      made[std::string(key.text())] = value_of(value, nullptr);
  return made;
}

/// A map with names of the user's own: channels, owners, programmes, the rating scale.
Json named_entries(const yaml::Ref& map, const Key& table) {
  static constexpr Key rules{.name = "cadence", .type = Type::rule, .many = true};
  Json made = Json::object();
  for (const auto& [name, value] : map.entries()) {
    const bool record = !table.inside.empty() && value.kind() != yaml::Kind::list;
    made[std::string(name.text())] =
        record ? keys_in(value, model::keys(table.inside)) : value_of(value, &rules);
  }
  return made;
}

Json item_of(const yaml::Ref& at, const Key* key) {
  if (at.kind() == yaml::Kind::map && key != nullptr && key->type == Type::table)
    return named_entries(at, *key);
  if (at.kind() == yaml::Kind::map)
    return keys_in(at, key != nullptr ? model::keys(key->inside) : std::span<const Key>());
  if (at.kind() == yaml::Kind::scalar)
    return scalar(std::string(at.text()), key != nullptr ? key->type : Type::text);
  Json list = Json::array();
  for (const yaml::Ref& item : at.items())
    if (item.kind() != yaml::Kind::absent) list.push_back(item_of(item, key));
  return list;
}

Json value_of(const yaml::Ref& at, const Key* key) {
  Json made = item_of(at, key);
  const bool alone = key != nullptr && key->many && at.kind() != yaml::Kind::list;
  return alone ? Json::array({std::move(made)}) : made;
}

Json content_of(cli::Session& session, model::File file, const std::string& path,
                const std::string& id) {
  const yaml::Document document =
      store::load_document(session.system().files, session.root(), path);
  Json made = Json::object();
  if (!id.empty()) made["id"] = id;
  return keys_in(document.root(), model::keys(file), std::move(made));
}

template <typename Items>
Json contents_of(cli::Session& session, model::File file, const Items& items) {
  return render::json_list(
      items, [&](const auto& one) { return content_of(session, file, one.path, one.id); });
}

/// What these people's files name.
struct NamedFiles {
  std::set<std::string> organisations, items;
};

NamedFiles named_by(const model::Book& book) {
  NamedFiles named;
  const auto note = [&](const std::string& org) {
    const model::Organisation* one = model::find_organisation(book, org);
    while (one != nullptr && named.organisations.insert(one->id).second)
      one = model::find_organisation(book, one->parent);
  };
  for (const model::Contact& contact : book.contacts) {
    note(contact.org);
    for (const model::Past& post : contact.past) note(post.org);
    for (const model::Interaction& touch : contact.interactions) named.items.insert(touch.sent);
  }
  return named;
}

}  // namespace

std::string export_json(cli::Session& session, const std::vector<std::size_t>& people, bool all) {
  model::Book book = book_of(session, people);
  if (!all) {
    const NamedFiles named = named_by(book);
    std::erase_if(book.organisations,
                  [&](const auto& one) { return !named.organisations.contains(one.id); });
    std::erase_if(book.library, [&](const auto& one) { return !named.items.contains(one.id); });
  }
  return render::json_document(
      session.today(),
      {{"settings", content_of(session, model::File::settings, "nurture.yaml", "")},
       {"contacts", contents_of(session, model::File::contact, book.contacts)},
       {"organisations", contents_of(session, model::File::organisation, book.organisations)},
       {"library", contents_of(session, model::File::library_item, book.library)}});
}

}  // namespace nurture::pages
