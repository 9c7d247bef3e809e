// Finding the item of the library that a few words mean.
#include <algorithm>
#include <fmt/core.h>

#include "base/finding.hpp"
#include "base/ids.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "cli/choose.hpp"
#include "cli/find_people.hpp"
#include "cli/lookup.hpp"
#include "cli/prompt.hpp"

namespace nurture::cli {
namespace {

using Items = std::vector<const model::LibraryItem*>;

Items items_found(const std::vector<model::LibraryItem>& library, const std::string& typed) {
  const std::string_view id = base::trim(typed);
  Items found;
  for (const model::LibraryItem& one : library)
    if (base::same_id(one.id, id)) return {&one};
  const base::Wanted wanted = base::wanted(typed);
  for (const model::LibraryItem& one : library)
    if (base::finds(wanted, one.id, base::spelled(one.title))) found.push_back(&one);
  return found;
}

// The items that a mistyped id, title or word of one may have been meant for.
std::string near_items(const std::vector<model::LibraryItem>& library, const std::string& typed) {
  if (library.empty()) return "it is empty: nurture library add TITLE";
  std::vector<std::string> texts, ids, meant;
  const auto add = [&](std::string text, const std::string& id) {
    texts.push_back(std::move(text));
    ids.push_back(id);
  };
  for (const model::LibraryItem& one : library) {
    add(one.id, one.id);
    add(base::fold(one.title), one.id);
    for (std::string& word : base::find_words(one.title)) add(std::move(word), one.id);
  }
  for (const std::string& near : base::nearest(base::fold(base::trim(typed)), texts)) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string id = "'" + ids[i] + "'";
      if (texts[i] == near && std::ranges::find(meant, id) == meant.end()) meant.push_back(id);
    }
  }
  return meant.empty() ? "nurture library list shows what there is"
                       : "did you mean " + base::join(meant, " or ") + "?";
}

const model::LibraryItem& item_of(Session& session, const std::string& typed, const Items& found) {
  std::vector<std::string> lines;
  for (const model::LibraryItem* one : found)
    lines.push_back(base::printable(one->id + "  " + one->title));
  const std::string what = fmt::format("'{}' finds {} items of the library", typed, found.size());
  if (interactive(session)) {
    session.remark(what + ":");
    if (const auto chosen = pick(session, lines)) return *found[*chosen];
    throw base::Error("nothing was chosen", "", base::Exit::no_contact);
  }
  throw base::Error(what + ":\n  " + base::join(lines, "\n  "), "type more of the title, or the id",
                    base::Exit::no_contact);
}

}  // namespace

bool finds_item(Session& session, const std::string& words) {
  return !items_found(session.summaries().library(), words).empty();
}

model::LibraryItem choose_item(Session& session, const std::string& words) {
  if (auto exact = exact_library_item(session, words)) return *exact;
  const index::Summaries& summaries = session.summaries();
  const std::vector<model::LibraryItem>& library = summaries.library();
  const Items found = items_found(library, words);
  const bool exact = found.size() == 1 && base::same_id(found.front()->id, base::trim(words));
  const auto unread = unreadable_by_id(summaries, model::File::library_item, words);
  if (!exact && !unread.empty()) throw cannot_be_read(summaries, unread, words);
  if (found.empty()) {
    throw beside_unread(base::Error(fmt::format("nothing in the library is found by '{}'", words),
                                    near_items(library, words), base::Exit::no_contact),
                        summaries.incomplete());
  }
  const model::LibraryItem& meant =
      found.size() == 1 ? *found.front() : item_of(session, words, found);
  model::LibraryItem item = meant;
  item.path = summaries.items[static_cast<std::size_t>(&meant - library.data())].path;
  return item;
}

}  // namespace nurture::cli
