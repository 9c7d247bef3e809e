// Reads files once more for the lines that things stand on: loading doesn't keep them.
#include "pages/file_lines.hpp"

#include <map>

#include "base/error.hpp"
#include "git/blame.hpp"
#include "store/load.hpp"

namespace nurture::pages {
namespace {

// One file with its places; none at all where it can't be read any more, or isn't there.
class StoredFile {
 public:
  StoredFile(cli::Session& session, std::string path) : path_(std::move(path)) {
    if (path_.empty()) return;
    try {
      document_ = store::load_document(session.system().files, session.root(), path_);
    } catch (const base::Error&) {
      // It was loaded a moment ago: the number still holds, only its place is unknown.
    }
  }

  /// "contacts/ada-lovelace.yaml:9"; empty: nowhere.
  std::string place(std::string_view key) const {
    const auto value = document_ ? document_->root().find(key) : std::nullopt;
    return value ? at(*value) : "";
  }

  // The scale is a list of one-key maps, so that no formatter can reorder it.
  std::string rating(std::string_view name) const {
    const auto scale = document_ ? document_->root().find("ratings") : std::nullopt;
    if (!scale) return "";
    for (const yaml::Ref& item : scale->items())
      if (const auto value = item.find(name)) return at(*value);
    return "";
  }

 private:
  std::string at(const yaml::Ref& value) const {
    return path_ + ":" + std::to_string(value.position().line);
  }

  std::string path_;
  std::optional<yaml::Document> document_;
};

/// The lines on which the items of `interactions` begin, from 1; empty where some of them could not
/// be read, so that nobody can tell which is which.
std::vector<int> first_lines(cli::Session& session, const model::Contact& contact) {
  const yaml::Document document =
      store::load_document(session.system().files, session.root(), contact.path);
  const auto list = document.root().find("interactions");
  if (!list) return {};
  if (list->kind() == yaml::Kind::map) return {list->position().line};
  std::vector<int> lines;
  for (const yaml::Ref& item : list->items()) lines.push_back(item.position().line);
  if (lines.size() != contact.interactions.size()) lines.clear();
  return lines;
}

/// Of each interaction; empty where nobody can tell.
std::vector<render::Writing> writings(cli::Session& session, const model::Contact& contact,
                                      const std::optional<git::LineAuthors>& lines) {
  // What git doesn't know is in no commit.
  if (!lines) return std::vector<render::Writing>(contact.interactions.size());
  std::vector<render::Writing> entries;
  for (const int line : first_lines(session, contact)) {
    if (static_cast<std::size_t>(line) > lines->size()) return {};
    const git::Author& author = (*lines)[static_cast<std::size_t>(line) - 1];
    entries.push_back({author.name, author.day});
  }
  return entries;
}

}  // namespace

render::Places places(cli::Session& session, const model::Book& book, const model::Contact& contact,
                      const std::string& rating) {
  const model::Organisation* organisation = model::find_organisation(book, contact.org);
  const StoredFile own(session, contact.path);
  const StoredFile org(session, organisation ? organisation->path : "");
  const StoredFile settings(session, "nurture.yaml");
  return {.cadence = own.place("cadence"),
          .rating = own.place("rating"),
          .organisation_rating = org.place("rating"),
          .settings_rating = settings.rating(rating),
          .default_rating = settings.place("default_rating"),
          .first_touch = settings.place("first_touch"),
          .need_lead = settings.place("need_lead"),
          .snooze = own.place("snooze"),
          .archived = own.place("archived"),
          .since = own.place("since"),
          .added = own.place("added")};
}

void add_authors(cli::Session& session, std::vector<render::Event>& events) {
  const git::Git git = session.git();
  if (!git::find_work_tree(git).tree)
    throw base::usage("--authors needs a store in a git repository", "nurture init makes one");
  std::vector<const model::Contact*> people;
  git::Words paths;
  std::map<const model::Contact*, std::size_t> places;
  for (const render::Event& event : events) {
    if (!places.emplace(event.contact, people.size()).second) continue;
    people.push_back(event.contact);
    paths.push_back(event.contact->path);
  }
  const auto lines = git::blame(git, paths, session.commit());
  std::vector<std::vector<render::Writing>> known;
  for (std::size_t i = 0; i < people.size(); ++i)
    known.push_back(writings(session, *people[i], lines[i]));
  for (render::Event& event : events) {
    const auto& entries = known[places.at(event.contact)];
    const auto place =
        static_cast<std::size_t>(event.interaction - event.contact->interactions.data());
    if (place < entries.size()) event.writing = entries[place];
  }
}

}  // namespace nurture::pages
