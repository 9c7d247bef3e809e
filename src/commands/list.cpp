// nurture list: everyone, soonest due first.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "cadence/board.hpp"
#include "cli/filter.hpp"
#include "cli/session.hpp"
#include "commands/commands.hpp"
#include "model/effective.hpp"
#include "model/facts.hpp"
#include "model/organisation_names.hpp"
#include "pages/options.hpp"
#include "pages/page.hpp"
#include "render/entry.hpp"
#include "render/lists.hpp"

namespace nurture::commands {
namespace {

using render::Listed;

constexpr int horizon_days = 3660;  // a due day later than that is as good as never

struct Options {
  cli::Filter filter;
  bool archived = false;
  std::optional<std::string> sort, format;
  std::optional<int> rows;
  std::optional<std::string> revision;
};

std::optional<base::Date> next_due(const cadence::Row& row, base::Date today) {
  std::optional<base::Date> soonest;
  for (const cadence::Span& span : row.spans) {
    const base::Date due = span.due_on(today);
    if (!soonest || due < *soonest) soonest = due;
  }
  return soonest;
}

struct Days {
  std::optional<base::Date> last, due;  ///< as render::Listed
};

/// Some people, and the days of each.
struct Chosen {
  model::Book book;
  std::vector<Days> days;  ///< as the book's contacts
};

Days days(const cadence::Row& row, base::Date today) {
  const base::Date last = row.subject.history.last_touch;
  return {last == cadence::never ? std::nullopt : std::optional(last), next_due(row, today)};
}

// The summaries tell who is meant, and what their lines say; files are read only for more than
// that.
Chosen chosen_people(cli::Session& session, const Options& options, bool lines) {
  const index::Summaries& summaries = session.summaries();
  const base::Date today = session.today();
  const cli::Filter filter = cli::known(options.filter, summaries);
  model::OrganisationNames names(model::pointers(summaries.organisation_facts()));
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < summaries.people.size(); ++i) {
    const auto& archived = summaries.people[i].archived;
    if (model::archived_on(archived, today) != options.archived) continue;
    if (filter.empty() ||
        cli::passes(filter, summaries.book().people[i], summaries.book(), names)) {
      places.push_back(i);
    }
  }
  Chosen chosen;
  chosen.book = lines ? pages::thin_book_of(session, places) : pages::book_of(session, places);
  const cadence::Board board(summaries.book(), summaries.settings(), today, today + horizon_days,
                             {});
  auto place = places.begin();
  for (const model::Contact& contact : chosen.book.contacts) {
    while (summaries.people[*place].path != contact.path) ++place;
    chosen.days.push_back(days(board.rows()[*place], today));
  }
  return chosen;
}

std::vector<Listed> people(const Chosen& chosen, bool archived, base::Date today) {
  const model::Book& book = chosen.book;
  std::vector<Listed> found;
  for (std::size_t i = 0; i < book.contacts.size(); ++i) {
    const model::Contact& contact = book.contacts[i];
    if (model::archived_on(contact, today) != archived) continue;
    const auto& [last, due] = chosen.days[i];
    found.push_back({&contact, render::effective_rating(contact, book), last, due});
  }
  return found;
}

// Whoever has no such day comes last.
base::Date or_last(const std::optional<base::Date>& day) {
  return day.value_or(base::last_day);
}

void sort(std::vector<Listed>& people, const std::string& by, const model::Settings& settings) {
  const std::vector<std::string> keys{"due", "name", "rating", "last"};
  if (std::find(keys.begin(), keys.end(), by) == keys.end()) {
    const std::string near = base::did_you_mean(by, keys);
    throw base::Error("can't sort by '" + by + "'",
                      near.empty() ? "sort by " + base::join(keys, ", ") : near, base::Exit::usage);
  }
  const auto key = [&](const Listed& one) {
    const base::Date day = by == "due"    ? or_last(one.due)
                           : by == "last" ? one.last.value_or(base::first_day)
                                          : base::first_day;
    const std::size_t rank = by == "rating" ? model::rank(settings, one.rating) : 0;
    return std::tuple(day, rank, base::fold(one.contact->name), one.contact->id);
  };
  std::vector<std::pair<decltype(key(people.front())), Listed>> keyed;
  keyed.reserve(people.size());
  for (const Listed& one : people) keyed.emplace_back(key(one), one);
  std::sort(keyed.begin(), keyed.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(keyed.begin(), keyed.end(), people.begin(),
                 [](const auto& one) { return one.second; });
}

std::string formatted(const std::vector<Listed>& people, const model::Book& book, base::Date today,
                      const std::string& text) {
  const render::Format format = pages::read_format(text);
  std::string lines;
  for (const Listed& one : people) lines += render::formatted(format, one, book, today);
  return lines;
}

base::Exit run(const Options& options, cli::Session& session) {
  if (options.revision) session.look_back(*options.revision);
  const bool lines = !session.json() && !options.format;
  const Chosen chosen = chosen_people(session, options, lines);
  const model::Book& book = chosen.book;
  std::vector<Listed> found = people(chosen, options.archived, session.today());
  sort(found, options.sort.value_or("due"), book.settings);
  pages::keep_first(found, options.rows);
  if (session.json()) {
    session.out().print(render::people_json(found, book, session.today()));
  } else if (options.format) {
    session.out().print(formatted(found, book, session.today(), *options.format));
  } else {
    session.out().page(render::people_text(found, book, session.today(), session.out().style()),
                       session.config().pager);
  }
  return session.reader_exit();
}

}  // namespace

cli::Action list(cli::Args& args) {
  const auto options = std::make_shared<Options>();
  cli::declare(args, options->filter);
  args.flag("--archived", options->archived, "only the archived");
  args.option("--sort", "KEY", options->sort, "due (as it is without), name, rating or last");
  pages::declare_rows(args, options->rows);
  args.option("--format", "TEMPLATE", options->format,
              "your own format, a line a person: '{id}\\t{due}\\t{next}'");
  cli::declare_revision(args, options->revision);
  args.stray([](const std::string& typed) {
    const std::string word = base::shell_word(typed);
    return "nurture list --rating " + word +
           ", or --tag, or --org; to find words: nurture search " + word;
  });
  args.json();
  args.epilogue("nurture list --rating A\nnurture list --sort name --format '{name} <{email}>'");
  return [options](cli::Session& session) { return run(*options, session); };
}

}  // namespace nurture::commands
