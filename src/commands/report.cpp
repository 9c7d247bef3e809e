// nurture report: the look back and ahead as one page, to read or to hand on.
#include "render/report.hpp"

#include "base/text.hpp"
#include "commands/commands.hpp"
#include "insight/stats.hpp"
#include "pages/standing.hpp"
#include "pages/view.hpp"
#include "render/html.hpp"
#include "system/environment.hpp"

namespace nurture::commands {
namespace {

constexpr int week_days = 7, year_days = 365, year_months = 12;

struct ReportOptions {
  std::optional<std::string> html, owner;
  bool everyone = false;
  render::ReportShows shows;
};

insight::Stats year_behind(const model::Book& book, base::Date today,
                           const std::optional<std::string>& owner) {
  insight::StatsQuestion question{
      {base::add_months(today, -year_months) + 1, today}, {}, {}, owner};
  if (owner) {
    const auto theirs = [owner](const auto& one) {
      return one.owner.empty() || one.owner == *owner;
    };
    question.person = theirs;
    question.organisation = theirs;
  }
  return insight::stats(book, question);
}

std::vector<render::StandingNeed> open_needs(cli::Session& session,
                                             const std::optional<std::string>& owner) {
  pages::StandingOptions options;
  if (owner) options.filter.owner = {*owner};
  std::vector<render::StandingNeed> all;
  each_open(session, options, [&](const pages::OpenLists& of) {
    for (std::size_t i = 0; i < of.needs.size(); ++i) {
      const model::Need& one = of.needs[i];
      if (!model::open_on(one, session.today())) continue;
      const auto day = one.when ? std::optional(one.when->first) : std::nullopt;
      all.push_back({of.id, of.name, of.organisation, of.need_numbers[i], one, day});
    }
  });
  arrange(session, options, all);
  return all;
}

render::Report report_of(cli::Session& session, const cadence::Scope& scope) {
  const model::Book& book = session.book();
  const base::Date today = session.today();
  const model::FactBook facts = model::facts(book, today);
  render::Report report;
  report.today = today;
  report.owner = scope.owner.value_or("");
  report.garden = insight::garden(facts, today, scope);
  report.week = cadence::plan(facts, today, week_days, scope);
  report.stats = year_behind(book, today, scope.owner);
  const auto not_theirs = [&](const insight::Coverage& one) {
    return scope.owner && !one.organisation->owner.empty() &&
           one.organisation->owner != *scope.owner;
  };
  report.coverage = insight::coverage_of_targets(session.summaries().book(), today);
  std::erase_if(report.coverage, not_theirs);
  report.needs = open_needs(session, scope.owner);
  report.pace = insight::recent_pace(book, today, scope);
  report.forecast = cadence::play({facts, today, year_days, scope},
                                  report.pace ? std::optional(report.pace->a_day()) : std::nullopt);
  return report;
}

/// An earlier report is replaced; nothing else is.
void write_page(cli::Session& session, const std::string& typed, const std::string& page) {
  system::Files& files = session.machine().files;
  if (base::blank(typed)) throw base::usage("--html needs FILE", "- is standard output");
  const std::string path = system::absolute(session.machine().environment, typed);
  if (!files.real_path(path.substr(0, path.rfind('/') + 1)))
    throw base::usage(
        "there is no folder for '" + typed + "'",
        "make it first: mkdir -p " + base::shell_word(path.substr(0, path.rfind('/'))));
  const auto info = files.info(path);
  const bool report = info && info->kind == system::FileKind::file &&
                      files.read(path).starts_with(render::page_mark);
  if (info && !report)
    throw base::usage("'" + typed + "' is there already, and is no page of nurture's",
                      "give another name, or - for standard output");
  const std::size_t name = path.rfind('/') + 1;  // the draft may be of a run that was cut short
  const std::string draft = path.substr(0, name) + "." + path.substr(name) + ".nurture-draft";
  if (files.info(draft)) files.remove(draft);
  files.write_new(draft, page, 0600, info);
  if (info) {
    files.rename_over(draft, path);
  } else if (!files.rename_to_new(draft, path)) {
    files.remove(draft);
    throw base::Error("somebody else has just made '" + typed + "'", "try again");
  }
}

base::Exit run_report(const ReportOptions& options, cli::Session& session) {
  if (!options.html) throw base::usage("'report' needs --html FILE", "- is standard output");
  pages::View view{options.everyone, {}, {}};
  if (options.owner) view.filter.owner = {*options.owner};
  const render::Report report = report_of(session, scope_of(session, view));
  const std::string page = render::report_html(report, session.book(), options.shows);
  if (*options.html == "-") {
    session.out().print(page);
  } else {
    write_page(session, *options.html, page);
    session.say("wrote " + *options.html);
  }
  return session.reader_exit();
}

}  // namespace

cli::Action report(cli::Args& args) {
  const auto options = std::make_shared<ReportOptions>();
  args.option("--html", "FILE", options->html, "where to write the page; - is standard output");
  args.flag("--everyone", options->everyone, "everyone's people, even if `me` is set");
  args.option("--owner", "OWNER", options->owner, "theirs and nobody's");
  args.flag("--ratings", options->shows.ratings, "with ratings");
  args.flag("--notes", options->shows.notes, "with the last note and the next approach");
  args.revision();
  args.epilogue("nurture report --html report.html\nnurture report --html - --owner mei");
  return [options](cli::Session& session) { return run_report(*options, session); };
}

}  // namespace nurture::commands
