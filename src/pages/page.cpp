// Those whom a page shows, read whole.
#include "pages/page.hpp"

#include <utility>

#include "cli/directory.hpp"
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
    if (occasion.kind != cadence::Kind::successor) continue;
    // A post: "Fellow, royal-society", or the organisation alone.
    const std::size_t comma = occasion.text.rfind(", ");
    texts.push_back(comma == std::string::npos ? occasion.text : occasion.text.substr(comma + 2));
  }
  return texts;
}

}  // namespace

model::Book book_of(cli::Session& session, const std::vector<cadence::Due>& lines) {
  const index::Summaries& summaries = session.summaries();
  model::OrganisationNames names(model::pointers(summaries.book.organisations));
  Places people, organisations;
  for (const cadence::Due& line : lines) {
    if (line.person) people.push_back(*line.person);
    for (const std::string& text :
         named(line, line.person ? &summaries.at(*line.person) : nullptr)) {
      if (const auto found = names.find(text)) organisations.push_back(*found);
    }
  }
  if (people.empty() && !summaries.people.empty()) people.push_back(0);
  return session.read_few({std::move(people), std::move(organisations)});
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
  const auto words = cli::Directory(summaries).shortest_words(people, session.today());
  auto word = words.begin();
  for (render::Line& line : made) {
    if (line.contact) line.word = *word++;
  }
  return made;
}

}  // namespace nurture::pages
