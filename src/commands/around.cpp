// The book that a page about one person, or about a few, needs.
#include "commands/around.hpp"

#include <algorithm>
#include <utility>

#include "cli/lookup.hpp"
#include "store/read_many.hpp"

namespace nurture::commands {
namespace {

using Ids = std::vector<std::string>;

model::Contact thin(const store::Roll& roll, std::size_t place) {
  const store::Card& card = roll.people[place];
  const auto names = store::name_views(card.names);
  model::Contact contact;
  contact.id = card.id;
  contact.path = card.path;
  contact.name = names.name;
  contact.formerly.assign(names.formerly.begin(), names.formerly.end());
  contact.org = roll.at(place).org;
  contact.archived = card.archived;
  return contact;
}

model::Organisation thin_organisation(const store::Roll& roll, std::size_t place) {
  const model::OrganisationFacts& facts = roll.book.organisations[place];
  model::Organisation organisation;
  organisation.id = facts.id;
  organisation.path = roll.organisations[place].path;
  organisation.name = facts.name;
  organisation.formerly = facts.formerly;
  organisation.rating = facts.rating;
  return organisation;
}

// An id stands in a file as it is, unless in double quotes, where a backslash may hide a letter.
bool may_name(std::string_view text, const Ids& ids) {
  return text.find('\\') != text.npos || std::any_of(ids.begin(), ids.end(), [&](const auto& id) {
           return text.find(id) != text.npos;
         });
}

// Everyone else whose file may name one of these ids.
std::vector<std::size_t> referrers(cli::Session& session, const Ids& ids,
                                   const std::string& own_path) {
  const store::Roll& roll = session.roll();
  std::vector<char> named(roll.people.size(), 0);
  store::read_many(
      session.system().files, session.root(), named.size(),
      [&](std::size_t place) { return std::string(roll.people[place].path); },
      [&](std::size_t place, const store::ReadText& read_text) {
        if (roll.people[place].path == own_path) return;
        try {
          named[place] = may_name(read_text(), ids) ? 1 : 0;
        } catch (const base::Error&) {
          return;  // gone this moment
        }
      });
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (named[i] != 0) places.push_back(i);
  }
  return places;
}

void add_organisations(const store::Roll& roll, model::Book& book) {
  for (std::size_t i = 0; i < roll.organisations.size(); ++i) {
    book.organisations.push_back(thin_organisation(roll, i));
  }
}

void put(model::Book& book, model::Contact contact) {
  for (model::Contact& one : book.contacts) {
    if (one.path != contact.path) continue;
    one = std::move(contact);
    return;
  }
}

}  // namespace

model::Book book_around(cli::Session& session, const model::Contact& contact) {
  const store::Roll& roll = session.roll();
  model::Book book;
  book.settings = roll.book.settings;
  book.contacts.reserve(roll.people.size());
  for (std::size_t i = 0; i < roll.people.size(); ++i) book.contacts.push_back(thin(roll, i));
  add_organisations(roll, book);
  put(book, contact);
  return book;
}

model::Book book_of(cli::Session& session, std::vector<std::size_t> people) {
  const store::Roll& roll = session.roll();
  model::Book book =
      store::read_few(session.system().files, session.root(), roll, std::move(people), {});
  add_organisations(roll, book);
  return book;
}

void add_references(cli::Session& session, const model::Contact& contact, model::Book& book) {
  Ids ids = contact.formerly;
  ids.push_back(contact.id);
  std::erase(ids, "");
  auto read = store::read_few(session.system().files, session.root(), session.roll(),
                              referrers(session, ids, contact.path), {});
  for (model::Contact& other : read.contacts) put(book, std::move(other));
  for (const model::Interaction& interaction : contact.interactions) {
    if (interaction.sent.empty() || model::find_item(book, interaction.sent)) continue;
    if (auto item = cli::exact_library_item(session, interaction.sent)) {
      book.library.push_back(std::move(*item));
    } else {
      book.library = session.book().library;  // in folders, or gone: whoever lists them knows
      return;
    }
    std::sort(book.library.begin(), book.library.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
  }
}

}  // namespace nurture::commands
