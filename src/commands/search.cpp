// nurture search: words in every text of people, organisations and interactions.
#include "cli/filter.hpp"
#include "commands/commands.hpp"
#include "model/effective.hpp"
#include "pages/find_text.hpp"
#include "pages/options.hpp"
#include "pages/view.hpp"
#include "render/lists.hpp"

namespace nurture::commands {
namespace {

struct SearchOptions {
  std::vector<std::string> words;
  cli::Filter filter;
  bool archived = false;
  std::optional<int> rows;
};

// Looks through one file's texts and collects what hits.
class Searcher {
 public:
  Searcher(const pages::Needle& needle, std::vector<render::Hit>& hits)
      : needle_(needle), hits_(hits) {}

  void start(const std::string& id, const std::string& name, const std::string& path,
             bool organisation) {
    template_ = {id, name, path, "", "", {}, organisation};
  }

  bool text(const std::string& where, const std::string& text) {
    pages::Needle::Found found;
    if (text.empty() || !needle_.in(text, found)) return false;
    render::Hit hit = template_;
    hit.where = where;
    hit.text = found.line;
    hit.marks = found.marks;
    hits_.push_back(std::move(hit));
    return true;
  }

  void texts(const std::string& where, const std::vector<std::string>& all) {
    for (const std::string& one : all) text(where, one);
  }

 private:
  const pages::Needle& needle_;
  std::vector<render::Hit>& hits_;
  render::Hit template_;
};

// What people and organisations have alike.
template <typename T>
void search_shared(Searcher& searcher, const T& subject) {
  // The id is mostly the name once more.
  if (!searcher.text("name", subject.name)) searcher.text("id", subject.id);
  searcher.texts("formerly", subject.formerly);
  searcher.text("segment", subject.segment);
  searcher.texts("url", subject.url);
  searcher.texts("tags", subject.tags);
  searcher.text("about", subject.about);
  for (const model::Anniversary& date : subject.dates) searcher.text("dates", date.what);
  for (const model::Need& need : subject.needs) {
    searcher.text("needs", need.what);
    searcher.text("obstacle", need.obstacle);
    searcher.text("competitor", need.competitor);
  }
  for (const model::FollowUp& follow_up : subject.follow_ups) {
    searcher.text("follow_ups, " + base::iso(follow_up.due), follow_up.what);
  }
}

void search_contact(Searcher& searcher, const model::Contact& contact, const model::Book& book,
                    base::Date today) {
  searcher.start(contact.id, contact.name, contact.path, false);
  searcher.texts("also", contact.also);
  search_shared(searcher, contact);
  searcher.text("org", model::organisation_name(book, contact.org));
  searcher.text("title", contact.title);
  searcher.texts("email", contact.email);
  searcher.texts("phone", contact.phone);
  searcher.text("met", contact.met);
  for (const model::Past& past : contact.past) {
    searcher.text("past", model::organisation_name(book, past.org));
    searcher.text("past", past.title);
  }
  for (const model::Interaction& interaction : contact.interactions) {
    if (interaction.date > today) continue;
    const std::string where = model::channel_of(interaction, book.settings) + ", " +
                              base::short_form(interaction.date, today);
    searcher.text(where, interaction.note);
    searcher.text(where + ", next", interaction.next.value_or(""));
    const model::LibraryItem* item = model::find_item(book, interaction.sent);
    searcher.text(where + ", sent", item ? item->title : interaction.sent);
  }
}

std::vector<render::Hit> hits(const SearchOptions& options, cli::Session& session) {
  const model::Book& book = session.book();
  const cli::Filter filter = cli::known(options.filter, book);
  const pages::Needle needle(options.words);
  std::vector<render::Hit> found;
  Searcher searcher(needle, found);
  for (const model::Contact& contact : book.contacts) {
    if (model::archived_on(contact, session.today()) && !options.archived) continue;
    if (cli::passes(filter, contact, book)) {
      search_contact(searcher, contact, book, session.today());
    }
  }
  for (const model::Organisation& organisation : book.organisations) {
    if (!pages::passes(filter, organisation, book)) continue;
    searcher.start(organisation.id, organisation.name, organisation.path, true);
    search_shared(searcher, organisation);
    searcher.text("parent", model::organisation_name(book, organisation.parent));
  }
  return found;
}

base::Exit run_search(const SearchOptions& options, cli::Session& session) {
  std::vector<render::Hit> found = hits(options, session);
  pages::keep_first(found, options.rows);
  return session.answer(session.json() ? render::hits_json(found, session.today())
                                       : render::hits_text(found, session.out().style()));
}

}  // namespace

cli::Action search(cli::Args& args) {
  const auto options = std::make_shared<SearchOptions>();
  args.words("WORDS", options->words, "all of them, in one text; case and accents don't matter",
             true);
  args.flag("--archived", options->archived, "include the archived");
  pages::declare_rows(args, options->rows, "only the first N lines found");
  cli::declare(args, options->filter);
  args.json();
  args.epilogue("nurture search budget\nnurture search spare parts --segment logistics");
  return [options](cli::Session& session) { return run_search(*options, session); };
}

}  // namespace nurture::commands
