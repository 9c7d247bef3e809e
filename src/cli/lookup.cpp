// One person, without reading the others where what was typed decides.
#include "cli/lookup.hpp"

#include <algorithm>
#include <utility>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "cli/find_people.hpp"
#include "codec/validate.hpp"
#include "index/copies.hpp"
#include "index/odd_names.hpp"
#include "store/load.hpp"

namespace nurture::cli {
namespace {

// FOLDER/ID.yaml where that can only be the one file of that id, else empty.
std::string only_path(Session& session, const std::string& folder, const std::string& id) {
  if (id.empty() || base::id_of_name(id) != id) return {};
  system::Files& files = session.system().files;
  const std::string place = session.root() + "/" + folder;
  std::string path = folder + "/" + id + ".yaml";
  try {
    const auto is = [&](const std::string& there, system::FileKind kind) {
      const auto info = files.info(there);
      return info && info->kind == kind;
    };
    const bool only = is(session.root() + "/" + path, system::FileKind::file) &&
                      is(place, system::FileKind::folder) && !files.may_hold_folders(place) &&
                      !index::has_twin(session.summaries_source(), folder, id);
    return only ? path : std::string();
  } catch (const system::FileError&) {
    return {};  // whoever lists the store words it
  }
}

// That file read by `read(document, path, settings)`. Empty where nothing can be made of it.
template <typename Read>
auto only_file(Session& session, const std::string& folder, const std::string& id, Read read)
    -> decltype(read(store::load_document(session.system().files, id, id), id, session.settings())
                    .value) {
  const std::string path = only_path(session, folder, id);
  if (path.empty()) return std::nullopt;
  try {
    return read(store::load_document(session.system().files, session.root(), path), path,
                session.settings())
        .value;
  } catch (const base::Error&) {
    return std::nullopt;  // whoever lists the store words it
  }
}

bool copied(Session& session, const model::Contact& contact, const std::string& other) {
  const auto original =
      codec::read_contact(store::load_document(session.system().files, session.root(), other),
                          other, session.settings());
  return original.value && index::is_copy({contact.id, contact.name, contact.uid, contact.added},
                                          {original.value->id, original.value->name,
                                           original.value->uid, original.value->added});
}

// A copy that a synchroniser left ("ada-desktop") is nobody: its id begins as that of another file.
bool is_copy(Session& session, const model::Contact& contact) {
  const std::string& id = contact.id;
  for (auto end = id.find('-'); end != id.npos; end = id.find('-', end + 1)) {
    const std::string other = "contacts/" + id.substr(0, end) + ".yaml";
    try {
      const bool there = session.system().files.info(session.root() + "/" + other).has_value();
      if (there && copied(session, contact, other)) return true;
    } catch (const base::Error&) {
      continue;  // of what can't be read nothing is a copy
    }
  }
  return false;
}

// The person whose id was typed, who stays in the session until taken. Null where exact_contact is
// empty.
Session::Sole* sole_contact(Session& session, const std::string& typed) {
  const std::string path = only_path(session, "contacts", std::string(base::trim(typed)));
  if (path.empty()) return nullptr;
  auto& soles = session.soles();
  const auto known = std::find_if(soles.begin(), soles.end(),
                                  [&](const Session::Sole& one) { return one.path == path; });
  if (known != soles.end() && known->contact) return &*known;
  if (known != soles.end()) soles.erase(known);
  try {
    auto document = std::make_shared<const yaml::Document>(
        store::load_document(session.system().files, session.root(), path));
    auto contact = codec::read_contact(*document, path, session.settings()).value;
    if (!contact || is_copy(session, *contact)) return nullptr;
    return &soles.emplace_back(Session::Sole{path, std::move(document), std::move(contact)});
  } catch (const base::Error&) {
    return nullptr;  // whoever lists the store words it
  }
}

template <typename Named>
std::vector<std::string> all_names(const Named& named) {
  std::vector<std::string> names{std::string(named.name)};
  names.insert(names.end(), named.also.begin(), named.also.end());
  return names;
}

}  // namespace

std::optional<model::Contact> exact_contact(Session& session, const std::string& typed) {
  auto* const sole = sole_contact(session, typed);
  return sole ? std::exchange(sole->contact, std::nullopt) : std::nullopt;
}

std::vector<std::vector<std::string>> names_found(Session& session, const std::string& typed) {
  if (const auto* const sole = sole_contact(session, typed)) return {all_names(*sole->contact)};
  const index::Summaries& summaries = session.summaries();
  std::vector<std::vector<std::string>> found;
  for (const std::size_t place : PeopleFinder(summaries).matches(typed, session.today())) {
    found.push_back(all_names(index::name_views(summaries.people[place].names)));
  }
  return found;
}

std::optional<model::Organisation> organisation_of(Session& session,
                                                   const model::Contact& contact) {
  if (contact.org.empty()) return std::nullopt;
  if (auto exact = only_file(session, "orgs", contact.org, codec::read_organisation)) return exact;
  const model::Organisation* const named =
      model::find_organisation(session.organisations(), contact.org);
  return named ? std::optional(*named) : std::nullopt;
}

bool may_be_organisation(Session& session, const std::string& typed) {
  const std::string id(base::trim(typed));
  if (base::id_of_name(id) != id) return true;
  system::Files& files = session.system().files;
  const std::string place = session.root() + "/orgs";
  try {
    const auto folder = files.info(place);
    if (!folder) return false;
    return folder->kind != system::FileKind::folder || files.may_hold_folders(place) ||
           files.info(place + "/" + id + ".yaml") ||
           index::has_twin(session.summaries_source(), "orgs", id);
  } catch (const system::FileError&) {
    return true;  // whoever lists the store words it
  }
}

std::optional<model::LibraryItem> exact_library_item(Session& session, const std::string& id) {
  const auto read = [](const auto& document, const std::string& path, const model::Settings&) {
    return codec::decode_item(document, path);
  };
  return only_file(session, "library", id, read);
}

}  // namespace nurture::cli
