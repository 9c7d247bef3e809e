// nurture forecast: the coming year, played with the functions that make each day's list.
#include "cadence/forecast.hpp"

#include <memory>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "commands/commands.hpp"
#include "pages/view.hpp"
#include "render/forecast.hpp"

namespace nurture::commands {
namespace {

constexpr int default_days = 365;
constexpr int most_days = 3660;

struct Options {
  std::optional<int> days;
  std::optional<std::string> owner;
  bool everyone = false;
  std::optional<std::string> revision;
};

cadence::Scope scope(const Options& options, cli::Session& session) {
  pages::View view{options.everyone, {}, {}, {}};
  if (options.owner) view.filter.owner = {*options.owner};
  return scope_of(session, view);
}

int days(const Options& options) {
  const int wanted = options.days.value_or(default_days);
  if (wanted >= 1 && wanted <= most_days) return wanted;
  throw base::Error("--days " + std::to_string(wanted) + " can't be played",
                    "give 1 to " + std::to_string(most_days), base::Exit::usage);
}

base::Exit run(const Options& options, cli::Session& session) {
  if (options.revision) session.look_back(*options.revision);
  const cadence::Forecast played = cadence::forecast(session.summaries().book(), session.today(),
                                                     days(options), scope(options, session));
  if (session.json()) {
    session.out().print(render::forecast_json(played, session.today()));
  } else {
    session.out().page(render::forecast_text(played, session.out().style()),
                       session.config().pager);
  }
  return session.reader_exit();
}

}  // namespace

cli::Action forecast(cli::Args& args) {
  const auto options = std::make_shared<Options>();
  args.number("--days", "N", options->days, "how many days, today among them (365)");
  args.flag("--everyone", options->everyone, "everyone's list, even if `me` is set");
  args.option("--owner", "OWNER", options->owner, "theirs and nobody's");
  cli::declare_revision(args, options->revision);
  args.json();
  args.epilogue("nurture forecast\nnurture forecast --days 90 --owner mei");
  return [options](cli::Session& session) { return run(*options, session); };
}

}  // namespace nurture::commands
