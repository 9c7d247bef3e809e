// The book that a page about one person, or about a few, needs.
#include "pages/around.hpp"

#include <set>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "store/load.hpp"

namespace nurture::pages {
namespace {

model::Contact thin(const index::FileSummary& card, const model::Facts& facts) {
  const auto names = index::name_views(card.names);
  model::Contact contact;
  contact.id = card.id;
  contact.path = card.path;
  contact.name = names.name;
  contact.formerly.assign(names.formerly.begin(), names.formerly.end());
  contact.org = facts.org;
  contact.referred_by = names.referred_by;
  contact.knows.assign(names.knows.begin(), names.knows.end());
  contact.archived = card.archived;
  return contact;
}

model::Organisation thin_organisation(const index::Summaries& summaries, std::size_t place) {
  const model::OrganisationFacts& facts = summaries.book.organisations[place];
  model::Organisation organisation;
  organisation.id = facts.id;
  organisation.path = summaries.organisations[place].path;
  organisation.name = facts.name;
  organisation.formerly = facts.formerly;
  organisation.rating = facts.rating;
  return organisation;
}

void add_organisations(const index::Summaries& summaries, model::Book& book) {
  for (std::size_t i = 0; i < summaries.organisations.size(); ++i) {
    book.organisations.push_back(thin_organisation(summaries, i));
  }
}

}  // namespace

model::Book book_around(cli::Session& session, const model::Contact& contact) {
  const index::Summaries& summaries = session.summaries();
  if (!summaries.find(contact.id)) {
    throw base::Error(contact.path + " changed while the store was read", "try again",
                      base::Exit::no_contact);
  }
  model::Book book;
  book.settings = summaries.book.settings;
  book.contacts.reserve(summaries.people.size());
  model::Facts facts;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    if (summaries.people[i].path == contact.path) {
      book.contacts.push_back(contact);
    } else {
      summaries.read(i, facts);
      book.contacts.push_back(thin(summaries.people[i], facts));
    }
  }
  add_organisations(summaries, book);
  return book;
}

model::Book lines_of(cli::Session& session, const std::vector<std::size_t>& people) {
  const index::Summaries& summaries = session.summaries();
  model::Book book;
  book.settings = summaries.book.settings;
  book.contacts.reserve(people.size());
  model::Facts facts;
  for (const std::size_t place : people) {
    summaries.read_all(place, facts);
    model::Contact& contact = book.contacts.emplace_back(thin(summaries.people[place], facts));
    contact.title = facts.title;
    contact.rating = facts.rating;
  }
  add_organisations(summaries, book);
  return book;
}

model::Book book_of(cli::Session& session, std::vector<std::size_t> people) {
  const index::Summaries& summaries = session.summaries();
  model::Book book = session.read_few({std::move(people)});
  add_organisations(summaries, book);
  return book;
}

void add_sent_items(cli::Session& session, const model::Contact& contact, model::Book& book) {
  std::set<std::string> sent;
  for (const model::Interaction& one : contact.interactions) sent.insert(base::fold(one.sent));
  store::Few few;
  const std::vector<index::FileSummary>& items = session.summaries().items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (sent.contains(base::fold(items[i].id))) few.items.push_back(i);
  }
  book.library = session.read_few(few).library;
}

}  // namespace nurture::pages
