// nurture stats: looking back over a period: consistency, mix, balance, and what is open.
#include "insight/stats.hpp"

#include <algorithm>

#include "cli/filter.hpp"
#include "cli/known.hpp"
#include "commands/commands.hpp"
#include "pages/options.hpp"
#include "pages/view.hpp"
#include "render/stats.hpp"

namespace nurture::commands {
namespace {

constexpr int default_months = 12;

struct StatsOptions {
  cli::Filter filter;
  std::optional<std::string> since, until, by;
  bool heat = false;
};

insight::Days days(const StatsOptions& options, base::Date today) {
  const auto a_year = [](base::Date last) {
    return std::min(base::add_months(last, -default_months) + 1, last);
  };
  return pages::read_days(options.since, options.until, today, a_year);
}

/// Some of an owner's people, or of everyone's, are not what the capacity is for.
bool by_capacity(const cli::Filter& filter) {
  cli::Filter rest = filter;
  if (rest.owner.size() == 1) rest.owner.clear();
  return rest.empty();
}

std::optional<insight::By> typed_by(const std::optional<std::string>& typed) {
  if (!typed) return {};
  using enum insight::By;
  std::vector<std::string> names;
  for (const insight::By by : {rating, owner, segment, channel})
    names.push_back(render::to_text(by));
  const std::string name = cli::known(*typed, names, "key");
  return static_cast<insight::By>(std::find(names.begin(), names.end(), name) - names.begin());
}

insight::StatsQuestion question(const StatsOptions& options, cli::Session& session) {
  const model::Book& book = session.book();
  const cli::Filter filter = cli::known(options.filter, book);
  insight::StatsQuestion asked;
  asked.days = days(options, session.today());
  asked.by = typed_by(options.by);
  asked.by_capacity = by_capacity(filter);
  if (filter.owner.size() == 1) asked.owner = filter.owner.front();
  if (filter.empty()) return asked;
  asked.person = [filter, &book](const model::Contact& one) {
    return cli::passes(filter, one, book);
  };
  asked.organisation = [filter, &book](const model::Organisation& one) {
    return pages::passes(filter, one, book);
  };
  return asked;
}

std::string stats_page(const insight::Stats& found, const render::StatsParts& parts,
                       const model::Book& book, const render::Style& style) {
  if (book.contacts.empty() && !book.unreadable.empty())
    return "Nobody can be read: nurture check\n";
  if (book.contacts.empty()) return "No people yet: nurture add NAME\n";
  if (found.people + found.archived == 0) return "Nobody matches.\n";
  return render::stats_text(found, parts, book.settings, style);
}

base::Exit run_stats(const StatsOptions& options, cli::Session& session) {
  const model::Book& book = session.book();
  const insight::Stats found = insight::stats(book, question(options, session));
  const render::StatsParts parts{typed_by(options.by), options.heat};
  return session.answer(session.json() ? render::stats_json(found, parts, book.settings)
                                       : stats_page(found, parts, book, session.out().style()));
}

}  // namespace

cli::Action stats(cli::Args& args) {
  const auto options = std::make_shared<StatsOptions>();
  args.option("--since", "DATE", options->since,
              "since that day (2026-06-01, 2026-Q1); 12 months without");
  args.option("--until", "DATE", options->until, "up to that day, as things stood then");
  args.option("--by", "KEY", options->by, "a table by rating, owner, segment or channel");
  args.flag("--heat", options->heat, "a map of the touches of each day");
  cli::declare(args, options->filter);
  args.revision();
  args.json();
  args.epilogue(
      "nurture stats\nnurture stats --since 2026-01 --owner mei\nnurture stats --by owner");
  return [options](cli::Session& session) { return run_stats(*options, session); };
}

}  // namespace nurture::commands
