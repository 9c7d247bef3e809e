// nurture list: everyone, soonest due first.
#include <algorithm>
#include <tuple>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "cadence/state.hpp"
#include "cli/filter.hpp"
#include "cli/known.hpp"
#include "commands/commands.hpp"
#include "model/effective.hpp"
#include "model/facts.hpp"
#include "model/warmth.hpp"
#include "pages/options.hpp"
#include "pages/page.hpp"
#include "render/entry.hpp"
#include "render/format.hpp"
#include "render/lists.hpp"

namespace nurture::commands {
namespace {

using render::Listed;

struct ListOptions {
  cli::Filter filter;
  std::vector<std::string> touched_by;
  bool archived = false;
  std::optional<std::string> sort, format;
  std::optional<int> rows;
};

/// Some people with their days, and the book that they point into.
struct ListedPeople {
  model::Book book;
  std::vector<Listed> people;
};

Listed listed(const model::Contact& contact, const model::Book& book, const cadence::Party& party,
              base::Date today) {
  Listed made;
  made.contact = &contact;
  made.rating = render::effective_rating(contact, book);
  const base::Date last = party.history.last_touch;
  if (last != cadence::never) made.last = last;
  made.due = cadence::soonest_due(party, today);
  return made;
}

// Of several posts there, the one that was left last.
render::Stay stay_of(const model::Facts& person, const cli::Filter& filter,
                     model::OrganisationNames& names) {
  if (cli::is_ever_at(filter, person.org, names)) return {};
  render::Stay stay{true, {}};
  std::optional<base::Date> last;
  for (const model::Past& post : person.past) {
    if (!post.until || (last && post.until->last < *last)) continue;
    if (!cli::is_ever_at(filter, post.org, names)) continue;
    last = post.until->last;
    stay.until = post.until->text;
  }
  return stay;
}

void add_stays(cli::Session& session, const cli::Filter& filter, std::vector<Listed>& people) {
  if (filter.ever_at.empty()) return;
  const index::Summaries& summaries = session.summaries();
  model::OrganisationNames names(model::pointers(summaries.organisation_facts()));
  for (Listed& one : people) {
    if (const auto place = summaries.find(one.contact->id))
      one.stay = stay_of(summaries.facts(*place), filter, names);
  }
}

/// Who of us had the touch: whoever keeps them, where the file names nobody.
const std::string& toucher(const model::Contact& contact, const model::Interaction& touch) {
  return touch.by.empty() ? contact.owner : touch.by;
}

// Who left us may still have touched somebody: the names that files have count, too.
std::vector<std::string> known_touchers(const std::vector<std::string>& typed,
                                        const model::Book& book) {
  std::vector<std::string> names = cli::names_in(book.settings.owners);
  for (const model::Contact& contact : book.contacts) {
    names.push_back(contact.owner);
    for (const model::Interaction& touch : contact.interactions) names.push_back(touch.by);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::erase(names, "");
  std::vector<std::string> known;
  for (const std::string& one : typed) known.push_back(cli::known(one, names, "owner"));
  return known;
}

std::optional<base::Date> last_touch_by(const std::vector<std::string>& owners,
                                        const model::Contact& contact,
                                        const model::Settings& settings, base::Date today) {
  std::optional<base::Date> last;
  for (const model::Interaction& touch : contact.interactions) {
    const std::string& by = toucher(contact, touch);
    if (touch.date > today || !model::is_touch(touch, settings)) continue;
    if (std::find(owners.begin(), owners.end(), by) == owners.end()) continue;
    last = std::max(last.value_or(touch.date), touch.date);
  }
  return last;
}

// No summary tells whose each touch was.
void keep_touched(cli::Session& session, const std::vector<std::string>& typed,
                  std::vector<Listed>& people) {
  if (typed.empty()) return;
  const model::Book& book = session.book();
  const auto owners = known_touchers(typed, book);
  for (Listed& one : people) {
    if (const auto* whole = model::find_contact(book, one.contact->id))
      one.touched = last_touch_by(owners, *whole, book.settings, session.today());
  }
  std::erase_if(people, [](const Listed& one) { return !one.touched; });
}

void add_warmth(const index::Summaries& summaries, std::size_t place, base::Date today,
                Listed& listed) {
  const model::Facts facts = summaries.facts(place);
  const model::Settings& settings = summaries.settings();
  if (!facts.warmth && model::last_touch(facts, settings) == nullptr) return;
  listed.warmth = model::warmth(facts, settings, today);
  listed.closeness = model::to_text(model::closeness(facts, settings, today));
}

// The summaries tell who is meant, and what their lines say; files are read only for more than
// that.
ListedPeople listed_people(cli::Session& session, const ListOptions& options, bool lines) {
  const index::Summaries& summaries = session.summaries();
  const base::Date today = session.today();
  const cli::Filter filter = cli::known(options.filter, summaries);
  const auto places = cli::passing(filter, summaries, today, options.archived);
  ListedPeople made;
  made.book = lines ? pages::thin_book_of(session, places) : pages::book_of(session, places);
  const cadence::AgendaState state(summaries.book(), summaries.settings(), today,
                                   today + cadence::horizon_days, {});
  auto place = places.begin();
  for (const model::Contact& contact : made.book.contacts) {
    while (summaries.people[*place].path != contact.path) ++place;
    if (model::archived_on(contact, today) != options.archived) continue;  // changed meanwhile
    made.people.push_back(listed(contact, made.book, state.parties()[*place], today));
    if (session.json() || options.sort == "warmth")
      add_warmth(summaries, *place, today, made.people.back());
  }
  add_stays(session, filter, made.people);
  keep_touched(session, options.touched_by, made.people);
  return made;
}

void sort(std::vector<Listed>& people, const std::string& by, const model::Settings& settings) {
  const std::vector<std::string> keys{"due", "name", "rating", "last", "warmth"};
  if (std::find(keys.begin(), keys.end(), by) == keys.end()) {
    const std::string near = base::did_you_mean(by, keys);
    throw base::usage("can't sort by '" + by + "'",
                      near.empty() ? "sort by " + base::join(keys, ", ") : near);
  }
  // Whoever is never due comes last.
  const auto key = [&](const Listed& one) {
    const base::Date day = by == "due"    ? one.due.value_or(base::last_day)
                           : by == "last" ? one.last.value_or(base::first_day)
                                          : base::first_day;
    const std::size_t rank = by == "rating" ? model::rank(settings, one.rating) : 0;
    const double coldness = by == "warmth" ? -one.warmth.value_or(-1) : 0;  // never touched: last
    return std::tuple(day, rank, coldness, base::fold(one.contact->name), one.contact->id);
  };
  std::vector<std::pair<decltype(key(people.front())), Listed>> keyed;
  keyed.reserve(people.size());
  for (const Listed& one : people) keyed.emplace_back(key(one), one);
  std::sort(keyed.begin(), keyed.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(keyed.begin(), keyed.end(), people.begin(),
                 [](const auto& one) { return one.second; });
}

std::string formatted_people(const std::vector<Listed>& people, const model::Book& book,
                             base::Date today, const std::string& text) {
  const render::Format format = render::read_format(text);
  std::string lines;
  for (const Listed& one : people) lines += render::formatted(format, one, book, today);
  return lines;
}

base::Exit run_list(const ListOptions& options, cli::Session& session) {
  if (session.json() && options.format)
    throw base::usage("--format and --json exclude each other", "remove one of them");
  const bool lines = !session.json() && !options.format;
  auto [book, found] = listed_people(session, options, lines);
  const base::Date today = session.today();
  sort(found, options.sort.value_or("due"), book.settings);
  pages::keep_first(found, options.rows);
  if (session.json()) return session.answer(render::people_json(found, book, today));
  if (!options.format) {
    return session.answer(render::people_text(found, book, today, session.out().style()));
  }
  session.out().print(formatted_people(found, book, today, *options.format));
  return session.reader_exit();
}

}  // namespace

cli::Action list(cli::Args& args) {
  const auto options = std::make_shared<ListOptions>();
  cli::declare(args, options->filter);
  cli::declare_ever_at(args, options->filter);
  args.lists("--touched-by", "OWNER", options->touched_by,
             "only people whom OWNER was in touch with, whoever keeps them");
  args.flag("--archived", options->archived, "only the archived");
  args.option("--sort", "KEY", options->sort,
              "due (as it is without), name, rating, last or warmth");
  pages::declare_rows(args, options->rows);
  args.option("--format", "TEMPLATE", options->format,
              "your own format, a line a person: '{id}\\t{due}\\t{next}'");
  args.revision();
  args.stray([](const std::string& typed) {
    const std::string word = base::shell_word(typed);
    return "nurture list --rating " + word +
           ", or --tag, or --org; to find words: nurture search " + word;
  });
  args.json();
  args.epilogue(
      "nurture list --rating A\nnurture list --ever-at acme\n"
      "nurture list --sort name --format '{name} <{email}>'");
  return [options](cli::Session& session) { return run_list(*options, session); };
}

}  // namespace nurture::commands
