// nurture forecast: the coming year, played with the functions that make each day's list.
#include "cadence/forecast.hpp"

#include "commands/commands.hpp"
#include "pages/options.hpp"
#include "pages/view.hpp"
#include "render/forecast.hpp"

namespace nurture::commands {
namespace {

constexpr int default_forecast_days = 365;

struct ForecastOptions {
  std::optional<int> days;
  std::optional<std::string> owner;
  bool everyone = false;
};

cadence::Scope scope(const ForecastOptions& options, cli::Session& session) {
  pages::View view{options.everyone, {}, {}};
  if (options.owner) view.filter.owner = {*options.owner};
  return scope_of(session, view);
}

base::Exit run_forecast(const ForecastOptions& options, cli::Session& session) {
  const cadence::Forecast played = cadence::forecast(
      session.summaries().book(), session.today(),
      pages::days_ahead(options.days, default_forecast_days, "played"), scope(options, session));
  return session.answer(session.json() ? render::forecast_json(played, session.today())
                                       : render::forecast_text(played, session.out().style()));
}

}  // namespace

cli::Action forecast(cli::Args& args) {
  const auto options = std::make_shared<ForecastOptions>();
  args.number("--days", "N", options->days, "how many days, today among them (365)");
  args.flag("--everyone", options->everyone, "everyone's list, even if `me` is set");
  args.option("--owner", "OWNER", options->owner, "theirs and nobody's");
  args.revision();
  args.json();
  args.epilogue("nurture forecast\nnurture forecast --days 90 --owner mei");
  return [options](cli::Session& session) { return run_forecast(*options, session); };
}

}  // namespace nurture::commands
