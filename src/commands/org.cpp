// nurture org: organisations, who is there, and how well they are covered.
#include <algorithm>

#include "base/text.hpp"
#include "cli/choose.hpp"
#include "cli/filter.hpp"
#include "commands/commands.hpp"
#include "commands/org_edit.hpp"
#include "insight/coverage.hpp"
#include "model/organisation_names.hpp"
#include "pages/options.hpp"
#include "pages/organisation.hpp"
#include "pages/page.hpp"
#include "pages/view.hpp"
#include "render/coverage.hpp"
#include "render/organisation.hpp"

namespace nurture::commands {
namespace {

struct OrgListOptions {
  cli::Filter filter;
  bool target = false;
  std::optional<int> rows;
};

base::Exit run_org_list(const OrgListOptions& options, cli::Session& session) {
  const index::Summaries& summaries = session.summaries();
  const base::Date today = session.today();
  const model::FactBook& book = summaries.book();
  const cli::Filter filter = cli::known(options.filter, summaries);
  const auto people = insight::people_of_organisations(book, today);
  model::OrganisationNames names(model::pointers(book.organisations));
  std::vector<render::ListedOrganisation> all;
  for (std::size_t i = 0; i < book.organisations.size(); ++i) {
    const model::OrganisationFacts& one = book.organisations[i];
    if (options.target && !one.target.value_or(false)) continue;
    if (!pages::passes(filter, one, book, names)) continue;
    all.push_back({&one, insight::summary(one, people[i], today)});
  }
  pages::keep_first(all, options.rows);
  const bool any = !book.organisations.empty();
  return session.answer(session.json()
                            ? render::organisations_json(all, today)
                            : render::organisations_text(all, any, session.out().style()));
}

base::Exit run_org_coverage(const std::string& words, cli::Session& session) {
  const base::Date today = session.today();
  const render::Style style = session.out().style();
  if (words.empty()) {
    const auto all = insight::coverage_of_targets(session.summaries().book(), today);
    return session.answer(session.json() ? render::coverages_json(all, today)
                                         : render::coverages_text(all, today, style));
  }
  const model::Organisation chosen = cli::choose_organisation(session, words);
  const std::size_t place = pages::place_of(session, chosen);
  const model::FactBook& book = session.summaries().book();
  const auto people = insight::people_of_organisations(book, today);
  const insight::Coverage one = insight::coverage(book, place, people[place], today);
  if (session.json()) return session.answer(render::coverages_json({one}, today));
  const std::string note =
      render::ancestry_name(insight::ancestry(pages::thin_book_of(session, {}), chosen));
  return session.answer(render::coverage_text(one, note, today, style));
}

cli::Action declare_org_list(cli::Args& args) {
  const auto options = std::make_shared<OrgListOptions>();
  cli::declare_for_organisations(args, options->filter);
  args.flag("--target", options->target, "only targets");
  pages::declare_rows(args, options->rows);
  args.revision();
  args.json();
  args.epilogue("nurture org list --target\nnurture org list --segment health --rating B");
  return [options](cli::Session& session) { return run_org_list(*options, session); };
}

cli::Action declare_org_show(cli::Args& args) {
  const auto words = std::make_shared<std::string>();
  args.name("ORG", *words, "which: id, or words of the name");
  args.revision();
  args.json();
  args.epilogue("nurture org show kestrel");
  return [words](cli::Session& session) {
    return session.answer(
        pages::organisation_page(session, cli::choose_organisation(session, *words)));
  };
}

cli::Action declare_org_coverage(cli::Args& args) {
  const auto words = std::make_shared<std::string>();
  args.name("ORG", *words, "which; all targets without", false);
  args.revision();
  args.json();
  args.epilogue("nurture org coverage\nnurture org coverage kestrel");
  return [words](cli::Session& session) { return run_org_coverage(*words, session); };
}

}  // namespace

cli::Action org(cli::Args& args) {
  args.subcommand("list", "all of them, with people, last touch and needs", declare_org_list);
  args.subcommand("show", "the page to read before a visit", declare_org_show);
  args.subcommand("coverage", "who is known at which level, by whom, and what is thin",
                  declare_org_coverage);
  args.subcommand("add", "a file for one", declare_org_add);
  args.subcommand("set", "change single keys", declare_org_set);
  args.subcommand("edit", "open the file in your editor", declare_org_edit);
  args.subcommand("rename", "change a name", declare_org_rename);
  args.subcommand("forget", "delete the file; its name stays as text", declare_org_forget);
  return {};
}

}  // namespace nurture::commands
