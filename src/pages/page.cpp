// The people that a page shows.
#include "pages/page.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/find_people.hpp"
#include "model/organisation_names.hpp"
#include "store/load.hpp"

namespace nurture::pages {
namespace {

using Places = std::vector<std::size_t>;

// Every text on the line that may name an organisation; many name none.
std::vector<std::string> named(const cadence::Due& line, const model::Facts* person) {
  std::vector<std::string> texts{line.organisation};
  if (person) texts.push_back(person->org);
  for (const cadence::Occasion& occasion : line.occasions) {
    texts.push_back(occasion.organisation);
  }
  return texts;
}

model::Contact thin(const index::FileSummary& file, const model::Facts& facts) {
  const auto names = index::name_views(file.names);
  model::Contact contact;
  contact.id = file.id;
  contact.path = file.path;
  contact.name = names.name;
  contact.formerly.assign(names.formerly.begin(), names.formerly.end());
  contact.org = facts.org;
  contact.title = facts.title;
  contact.rating = facts.rating;
  contact.referred_by = names.referred_by;
  contact.knows.assign(names.knows.begin(), names.knows.end());
  contact.archived = file.archived;
  return contact;
}

model::Organisation thin_organisation(const index::Summaries& summaries, std::size_t place) {
  const model::OrganisationFacts& facts = summaries.organisation_facts()[place];
  model::Organisation organisation;
  organisation.id = facts.id;
  organisation.path = summaries.organisations[place].path;
  organisation.name = facts.name;
  organisation.formerly = facts.formerly;
  organisation.rating = facts.rating;
  organisation.parent = index::name_views(summaries.organisations[place].names).parent;
  organisation.segment = facts.segment;
  organisation.tags = facts.tags;
  organisation.needs = facts.needs;
  return organisation;
}

void add_organisations(const index::Summaries& summaries, model::Book& book) {
  for (std::size_t i = 0; i < summaries.organisations.size(); ++i) {
    book.organisations.push_back(thin_organisation(summaries, i));
  }
}

}  // namespace

model::Book book_of(cli::Session& session, const std::vector<cadence::Due>& lines) {
  const index::Summaries& summaries = session.summaries();
  model::OrganisationNames names(model::pointers(summaries.organisation_facts()));
  Places people, organisations;
  for (const cadence::Due& line : lines) {
    if (line.person) people.push_back(*line.person);
    for (const std::string& text :
         named(line, line.person ? &summaries.at(*line.person) : nullptr)) {
      if (const auto found = names.find(text)) organisations.push_back(*found);
    }
  }
  if (people.empty() && !summaries.people.empty()) people.push_back(0);
  model::Book book = session.read_few({std::move(people), std::move(organisations)});
  book.library = summaries.library();
  return book;
}

std::vector<render::Line> lines_of(cli::Session& session, const std::vector<cadence::Due>& lines,
                                   const model::Book& book) {
  const index::Summaries& summaries = session.summaries();
  std::vector<render::Line> made;
  Places people;  // of the lines that have a person
  for (const cadence::Due& due : lines) {
    render::Line line{due, nullptr, nullptr, ""};
    if (!due.contact.empty()) line.contact = model::find_contact(book, due.contact);
    if (!due.organisation.empty()) {
      line.organisation = model::find_organisation(book, due.organisation);
    }
    const bool gone = (!due.contact.empty() && !line.contact) ||
                      (!due.organisation.empty() && !line.organisation);
    if (gone) continue;
    if (line.contact) people.push_back(due.person.value());
    made.push_back(std::move(line));
  }
  if (people.empty()) return made;
  const auto words = cli::PeopleFinder(summaries).shortest_words(people, session.today());
  auto word = words.begin();
  for (render::Line& line : made) {
    if (line.contact) line.word = *word++;
  }
  return made;
}

std::optional<int> time_there(cli::Session& session, const model::Contact& contact) {
  if (contact.timezone.empty() || !session.is_now()) return {};
  constexpr long long day = 24LL * 60;
  system::Clock& clock = session.machine().clock;
  const std::optional<int> offset = clock.utc_offset_minutes_in(contact.timezone);
  if (!offset || *offset == clock.utc_offset_minutes()) return {};
  return static_cast<int>((clock.seconds() / 60 + *offset) % day);
}

void add_times_there(cli::Session& session, std::vector<render::Line>& lines) {
  for (render::Line& line : lines)
    if (line.contact) line.time_there = time_there(session, *line.contact);
}

model::Book book_around(cli::Session& session, const model::Contact& contact) {
  const index::Summaries& summaries = session.summaries();
  if (!summaries.find(contact.id)) {
    throw base::Error(contact.path + " changed while the store was read", "try again",
                      base::Exit::no_contact);
  }
  model::Book book;
  book.settings = summaries.settings();
  book.contacts.reserve(summaries.people.size());
  model::Facts facts;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    summaries.read(i, facts);
    const bool them = summaries.people[i].path == contact.path;
    book.contacts.push_back(them ? contact : thin(summaries.people[i], facts));
  }
  add_organisations(summaries, book);
  book.library = summaries.library();
  return book;
}

model::Book thin_book(cli::Session& session) {
  std::vector<std::size_t> everyone(session.summaries().people.size());
  std::iota(everyone.begin(), everyone.end(), std::size_t{0});
  return thin_book_of(session, everyone);
}

model::Book thin_book_of(cli::Session& session, const std::vector<std::size_t>& people) {
  const index::Summaries& summaries = session.summaries();
  model::Book book;
  book.settings = summaries.settings();
  book.contacts.reserve(people.size());
  for (const std::size_t place : people)
    book.contacts.push_back(thin(summaries.people[place], summaries.facts(place)));
  add_organisations(summaries, book);
  return book;
}

model::Book book_of(cli::Session& session, std::vector<std::size_t> people) {
  const index::Summaries& summaries = session.summaries();
  model::Book book = session.read_few({std::move(people)});
  add_organisations(summaries, book);
  book.library = summaries.library();
  return book;
}

void add_introduced(cli::Session& session, const model::Contact& contact, model::Book& book) {
  const index::Summaries& summaries = session.summaries();
  const cli::PeopleFinder directory(summaries);
  std::set<std::size_t> introduced;
  for (const model::Interaction& one : contact.interactions)
    for (const std::string& id : one.introduced)
      if (const auto place = directory.by_id(id)) introduced.insert(*place);
  for (const std::size_t place : introduced)
    if (summaries.people[place].path != contact.path)
      book.contacts.push_back(thin(summaries.people[place], summaries.facts(place)));
  std::sort(book.contacts.begin(), book.contacts.end(),
            [](const auto& one, const auto& other) { return one.id < other.id; });
}

}  // namespace nurture::pages
