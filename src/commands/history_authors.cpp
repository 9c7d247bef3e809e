// git blame of a person's file, entry by entry.
#include "commands/history_authors.hpp"

#include <map>

#include "commands/changes.hpp"
#include "git/blame.hpp"
#include "store/load.hpp"

namespace nurture::commands {
namespace {

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

std::vector<git::Author> entry_authors(cli::Session& session, const git::Git& git,
                                       const model::Contact& contact) {
  const std::vector<git::Author> lines = git::line_authors(git, contact.path, session.commit());
  std::vector<git::Author> entries;
  for (const int line : first_lines(session, contact)) {
    if (static_cast<std::size_t>(line) > lines.size()) return {};
    entries.push_back(lines[static_cast<std::size_t>(line) - 1]);
  }
  return entries;
}

}  // namespace

void add_authors(cli::Session& session, std::vector<render::Event>& events) {
  const git::Git git = session.git();
  if (!git::find_work_tree(git).tree) {
    throw usage("--authors needs a store in a git repository", "nurture init makes one");
  }
  std::map<const model::Contact*, std::vector<git::Author>> known;
  for (render::Event& event : events) {
    const auto [found, fresh] = known.try_emplace(event.contact);
    if (fresh) found->second = entry_authors(session, git, *event.contact);
    const auto place =
        static_cast<std::size_t>(event.interaction - event.contact->interactions.data());
    if (place >= found->second.size()) continue;
    const git::Author& author = found->second[place];
    event.writing = render::Writing{author.name, author.day};
  }
}

}  // namespace nurture::commands
