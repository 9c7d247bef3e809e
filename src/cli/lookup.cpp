// One person, without reading the others where what was typed decides.
#include "cli/lookup.hpp"

#include "base/text.hpp"
#include "cli/choose.hpp"
#include "cli/directory.hpp"
#include "model/organisation_names.hpp"
#include "store/load.hpp"

namespace nurture::cli {
namespace {

// The document of FOLDER/ID.yaml where that can only be the one file of that id.
std::optional<yaml::Document> only_file(Session& session, const std::string& folder,
                                        const std::string& id) {
  if (id.empty() || base::slug(id) != id) return std::nullopt;
  system::Files& files = session.system().files;
  const std::string place = session.root() + "/" + folder;
  const std::string path = place + "/" + id + ".yaml";
  const auto info = files.info(path);
  if (!info || info->kind != system::FileKind::file || files.may_hold_folders(place)) {
    return std::nullopt;
  }
  try {
    return store::load_document(files, session.root(), folder + "/" + id + ".yaml");
  } catch (const base::Error&) {
    return std::nullopt;
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
  const std::string id(base::trim(typed));
  const auto document = only_file(session, "contacts", id);
  if (!document) return std::nullopt;
  return store::read_contact(*document, "contacts/" + id + ".yaml", session.settings()).value;
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

model::Contact one_contact(Session& session, const std::string& typed) {
  if (auto exact = exact_contact(session, typed)) return std::move(*exact);
  const store::Roll& roll = session.roll();
  const auto places = Directory(roll).matches(typed, session.today());
  if (places.size() == 1) {
    auto read = store::read_few(session.system().files, session.root(), roll, places, {});
    if (!read.contacts.empty()) return std::move(read.contacts.front());
  }
  return choose(session, typed);
}

std::optional<model::Organisation> organisation_of(Session& session,
                                                   const model::Contact& contact) {
  if (contact.org.empty()) return std::nullopt;
  if (const auto document = only_file(session, "orgs", contact.org)) {
    const std::string path = "orgs/" + contact.org + ".yaml";
    if (auto read = store::read_organisation(*document, path, session.settings()).value) return read;
  }
  const store::Roll& roll = session.roll();
  model::OrganisationNames names(model::pointers(roll.book.organisations));
  const auto place = names.find(contact.org);
  if (!place) return std::nullopt;
  auto read = store::read_few(session.system().files, session.root(), roll, {}, {*place});
  if (read.organisations.empty()) return std::nullopt;
  return std::move(read.organisations.front());
}

bool exact_item(Session& session, const std::string& id) {
  const auto document = only_file(session, "library", id);
  return document && store::decode_item(*document, "library/" + id + ".yaml").value;
}

}  // namespace nurture::cli
