// nurture forecast: the coming year, played with the functions that make each day's list; and how
// true a forecast was.
#include "render/forecast.hpp"

#include <algorithm>

#include "cli/known.hpp"
#include "commands/commands.hpp"
#include "pages/options.hpp"
#include "pages/view.hpp"

namespace nurture::commands {
namespace {

constexpr int default_forecast_days = 365;

struct ForecastOptions {
  std::optional<int> days;
  std::optional<std::string> owner, since;
  bool everyone = false;
};

cadence::Scope scope(const ForecastOptions& options, cli::Session& session) {
  pages::View view{options.everyone, {}, {}};
  if (options.owner) view.filter.owner = {*options.owner};
  return scope_of(session, view);
}

std::string ahead(const ForecastOptions& options, cli::Session& session) {
  const base::Date today = session.today();
  const cadence::Scope whose = scope(options, session);
  const auto pace = insight::recent_pace(session.book(), today, whose);
  const cadence::Forecast played =
      cadence::forecast({session.summaries().book(), today,
                         pages::days_ahead(options.days, default_forecast_days, "played"), whose},
                        pace ? std::optional(pace->a_day()) : std::nullopt);
  return session.json() ? render::forecast_json(played, pace, today)
                        : render::forecast_text(played, pace, session.out().style());
}

/// From the morning that was typed on, yesterday at the latest: today isn't over.
insight::Days days_seen(const ForecastOptions& options, cli::Session& session) {
  const base::Date today = session.today();
  const base::Date from =
      cli::or_usage(base::read_period(*options.since, today, base::Tense::past)).first;
  const std::string typed = "--since " + base::iso(from);
  if (from >= today)
    throw base::usage(typed + " is not in the past", "give a day before " + base::iso(today));
  const auto first = insight::first_logged(session.book());
  if (!first || *first >= today) throw base::usage("nothing is logged yet: no day can be compared");
  if (from <= *first)
    throw base::usage(
        typed + " can't be compared: the first interaction is of " + base::iso(*first),
        "give a later day");
  const int days = pages::days_ahead(options.days, pages::most_days_ahead, "played");
  return {from, std::min(from + (days - 1), today - 1)};
}

std::string back(const ForecastOptions& options, cli::Session& session) {
  const insight::Hindsight seen =
      insight::hindsight(session.book(), days_seen(options, session), scope(options, session));
  return session.json() ? render::hindsight_json(seen, session.today())
                        : render::hindsight_text(seen, session.out().style());
}

base::Exit run_forecast(const ForecastOptions& options, cli::Session& session) {
  return session.answer(options.since ? back(options, session) : ahead(options, session));
}

}  // namespace

cli::Action forecast(cli::Args& args) {
  const auto options = std::make_shared<ForecastOptions>();
  args.number("--days", "N", options->days, "how many days, today among them (365)");
  args.option("--since", "DATE", options->since,
              "how true it was: the days since then, as forecast that morning and as logged");
  args.flag("--everyone", options->everyone, "everyone's list, even if `me` is set");
  args.option("--owner", "OWNER", options->owner, "theirs and nobody's");
  args.revision();
  args.json();
  args.epilogue(
      "nurture forecast\nnurture forecast --days 90 --owner mei\n"
      "nurture forecast --since '3 months ago'");
  return [options](cli::Session& session) { return run_forecast(*options, session); };
}

}  // namespace nurture::commands
