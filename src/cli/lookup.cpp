// One person, without reading the others where what was typed decides.
#include "cli/lookup.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/directory.hpp"
#include "model/organisation_names.hpp"
#include "store/load.hpp"

namespace nurture::cli {
namespace {

// FOLDER/ID.yaml read by `read(document, path, settings)`, where that can only be the one file of
// that id. Empty where it isn't, or nothing can be made of it.
template <typename Read>
auto only_file(Session& session, const std::string& folder, const std::string& id, Read read)
    -> decltype(read(store::load_document(session.system().files, id, id), id, session.settings())
                    .value) {
  if (id.empty() || base::slug(id) != id) return std::nullopt;
  system::Files& files = session.system().files;
  const std::string path = folder + "/" + id + ".yaml";
  const auto info = files.info(session.root() + "/" + path);
  const bool only = info && info->kind == system::FileKind::file &&
                    !files.may_hold_folders(session.root() + "/" + folder);
  if (!only) return std::nullopt;
  try {
    return read(store::load_document(files, session.root(), path), path, session.settings()).value;
  } catch (const base::Error&) {
    return std::nullopt;  // whoever lists the store words it
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
  return only_file(session, "contacts", std::string(base::trim(typed)), store::read_contact);
}

std::vector<std::vector<std::string>> names_found(Session& session, const std::string& typed) {
  if (const auto exact = exact_contact(session, typed)) return {all_names(*exact)};
  const store::Roll& roll = session.roll();
  std::vector<std::vector<std::string>> found;
  for (const std::size_t place : Directory(roll).matches(typed, session.today())) {
    found.push_back(all_names(store::name_views(roll.people[place].names)));
  }
  return found;
}

std::optional<model::Organisation> organisation_of(Session& session,
                                                   const model::Contact& contact) {
  if (contact.org.empty()) return std::nullopt;
  auto exact = only_file(session, "orgs", contact.org, store::read_organisation);
  if (exact) return exact;
  const store::Roll& roll = session.roll();
  model::OrganisationNames names(model::pointers(roll.book.organisations));
  const auto place = names.find(contact.org);
  if (!place) return std::nullopt;
  auto read = store::read_few(session.system().files, session.root(), roll, {}, {*place});
  if (read.organisations.empty()) return std::nullopt;
  return std::move(read.organisations.front());
}

std::optional<model::LibraryItem> exact_library_item(Session& session, const std::string& id) {
  const auto read = [](const auto& document, const std::string& path, const model::Settings&) {
    return store::decode_item(document, path);
  };
  return only_file(session, "library", id, read);
}

}  // namespace nurture::cli
