// nurture check: check every file.
#include "store/check.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "base/timezone.hpp"
#include "codec/codec.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "edits/programmes.hpp"
#include "git/driver.hpp"
#include "git/status.hpp"
#include "render/layout.hpp"
#include "render/lists.hpp"
#include "yaml/reader.hpp"

namespace nurture::commands {
namespace {

std::string summary(const base::Diagnostics& found, std::size_t errors, const model::Book& book) {
  const auto counted = [](std::size_t count, const char* one, const char* many) {
    return render::counted(static_cast<int>(count), one, many);
  };
  const std::string size = counted(book.contacts.size(), "person", "people") + ", " +
                           counted(book.organisations.size(), "organisation", "organisations") +
                           ", " + counted(book.library.size(), "library item", "library items");
  if (found.empty()) return "all well: " + size + "\n";
  const std::size_t warnings = found.size() - errors;
  return "\n" + counted(errors, "error", "errors") + ", " +
         counted(warnings, "warning", "warnings") + " in " + size + "\n";
}

constexpr std::size_t most_unrated_named = 10;

// Nothing is wrong with them, but `due` counts them: nobody has said how much they matter.
std::string default_rated(const model::Book& book, base::Date today, const render::Style& style) {
  std::vector<std::string> names;
  for (const model::Contact& contact : book.contacts) {
    const model::Organisation* organisation = model::find_organisation(book, contact.org);
    const bool rated = !contact.rating.empty() || contact.cadence ||
                       (organisation && !organisation->rating.empty());
    if (!rated && !model::archived_on(contact, today)) {
      names.push_back(base::printable(contact.id));
    }
  }
  if (names.empty()) return "";
  const std::size_t more = names.size() - std::min(names.size(), most_unrated_named);
  names.resize(names.size() - more);
  return render::labelled(
      style, render::Block{}, "",
      "without a rating (treated as " + base::printable(book.settings.default_rating) +
          "): " + base::join(names, ", ") +
          (more > 0 ? " and " + std::to_string(more) + " more" : std::string()));
}

// Two logs on one person would conflict, or worse, where git merges line by line.
void add_git_findings(cli::Session& session, base::Diagnostics& found) {
  const git::Git git = session.git();
  const git::Search search = git::find_work_tree(git);
  if (!search.refusal.empty()) {
    found.push_back(
        {".git", 0, 0, "git refuses: " + search.refusal, {}, {}, base::Severity::warning});
  }
  if (!search.tree) return;
  for (const std::string& path : git::unmerged(git)) {
    const std::string word = base::shell_word(path);
    found.push_back({path,
                     0,
                     0,
                     "git has not merged it: changed two ways, or deleted on one side",
                     "write what it should say, then git add " + word + ", or git rm " + word +
                         "; then git commit",
                     {},
                     base::Severity::error});
  }
  const std::string driver = git::registered_driver(git);
  std::string message;
  if (!git::has_attributes(git)) {
    message = "git doesn't merge all files of this store by their meaning";
  } else if (driver.empty()) {
    message = "git doesn't know the merge driver 'nurture' in this clone";
  } else if (!git::can_run(session.system(), driver)) {
    message = "git's merge driver 'nurture' is a program that is not there: " + driver;
  }
  if (!message.empty()) {
    found.push_back({".gitattributes",
                     0,
                     0,
                     message,
                     "fix it: nurture init " + base::shell_word(session.root()),
                     {},
                     base::Severity::warning});
  }
}

/// Why the file can't be changed like this; empty where it can.
std::string refusal(const yaml::Document& document, const std::vector<yaml::Change>& changes) {
  try {
    static_cast<void>(yaml::edited(document, codec::fitted(document, changes, model::File::contact),
                                   codec::shape(model::File::contact)));
    return {};
  } catch (const base::Error& error) {
    return error.what();
  }
}

/// What earlier versions wrote becomes what is written today, in one change.
void mend(cli::Session& session) {
  if (!session.settings_errors().empty()) {
    return session.remark("nothing was mended: nurture.yaml has errors, which come first");
  }
  std::vector<store::Step> steps;
  std::vector<std::string> lines;
  const base::Date today = session.today();
  const auto settings = session.settings();
  const model::Book organisations = session.organisations();
  const auto named = [&](const std::string& org) {
    return model::organisation_name(organisations, org);
  };
  for (const model::Contact& contact : session.book().contacts) {
    const auto reading =
        yaml::read(session.system().files.read(session.root() + "/" + contact.path));
    if (!reading.document) continue;
    auto found = edits::mended(*reading.document, contact, settings, today, named);
    if (const std::string why = refusal(*reading.document, found.changes); !why.empty()) {
      found = {{}, {}, {why}};
    }
    for (const auto* all : {&found.done, &found.left_open}) {
      for (const std::string& text : *all) lines.push_back(contact.path + ": " + text);
    }
    if (found.changes.empty()) continue;
    const auto file = edits::target(contact);
    steps.push_back(edit_step(file, [=](const yaml::Document& document) {
      const auto now = *read_target(document, file).contact;
      return edits::mended(document, now, settings, today, named).changes;
    }));
  }
  const std::string people = render::counted(static_cast<int>(steps.size()), "person", "people");
  if (!steps.empty()) session.save("check --mend: " + people, std::move(steps));
  if (lines.empty()) lines.push_back("nothing to mend");
  for (const std::string& line : lines) session.json() ? session.remark(line) : session.say(line);
}

/// Mistyped, most likely; on a machine that knows any at all.
std::set<std::string, std::less<>> unknown_timezones(system::Clock& clock,
                                                     const model::Book& book) {
  const auto known = [&clock](const std::string& zone) {
    return clock.utc_offset_minutes_in(zone).has_value();
  };
  std::set<std::string, std::less<>> zones;
  for (const model::Contact& one : book.contacts)
    if (base::may_be_timezone(one.timezone)) zones.insert(one.timezone);
  if (!known("Europe/London")) zones.clear();
  std::erase_if(zones, known);
  return zones;
}

base::Exit run_check(bool mends, cli::Session& session) {
  if (mends) mend(session);
  base::Diagnostics found = session.config_flaws();
  const model::Book& book = session.book();
  const base::Diagnostics stored =
      store::check(session.system().files, session.root(), book, session.today(),
                   unknown_timezones(session.machine().clock, book));
  found.insert(found.end(), stored.begin(), stored.end());
  add_git_findings(session, found);
  const auto errors = static_cast<std::size_t>(
      std::count_if(found.begin(), found.end(), [](const base::Diagnostic& diagnostic) {
        return diagnostic.severity == base::Severity::error;
      }));
  session.page(session.json() ? render::diagnostics_json(found)
                              : render::diagnostics_text(found, session.out().style()) +
                                    summary(found, errors, book) +
                                    default_rated(book, session.today(), session.out().style()));
  return errors > 0 ? base::Exit::failed : base::Exit::done;
}

}  // namespace

cli::Action check(cli::Args& args) {
  const auto mends = std::make_shared<bool>(false);
  args.flag("--mend", *mends, "write anew what earlier versions wrote, then check");
  args.json();
  args.epilogue("nurture check\nnurture check --mend");
  return [mends](cli::Session& session) { return run_check(*mends, session); };
}

}  // namespace nurture::commands
