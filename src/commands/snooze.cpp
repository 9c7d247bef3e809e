// nurture snooze: keep someone off the agenda until a day.
#include "edits/snooze.hpp"

#include "base/date_words.hpp"
#include "base/text.hpp"
#include "cli/choose.hpp"
#include "cli/lookup.hpp"
#include "commands/commands.hpp"

namespace nurture::commands {
namespace {

struct SnoozeOptions {
  std::string contact;
  std::vector<std::string> until;
};

/// What was typed, in two.
struct Split {
  std::string who, when;
};

bool is_day(cli::Session& session, const std::string& when) {
  const auto read =
      base::read_day(when, session.today(), base::Tense::future, session.settings().calendar);
  return base::lower(when) == "off" || std::holds_alternative<base::Date>(read);
}

Split split_at(const std::vector<std::string>& words, std::size_t place) {
  const auto middle = words.begin() + static_cast<std::ptrdiff_t>(place);
  return {base::join({words.begin(), middle}, " "), base::join({middle, words.end()}, " ")};
}

// "bob jones 2 weeks": the name ends where a day begins, and only there where it finds somebody.
Split split(cli::Session& session, const std::vector<std::string>& words) {
  std::vector<Split> with_day, found;
  for (std::size_t i = 1; i < words.size(); ++i) {
    Split one = split_at(words, i);
    if (!is_day(session, one.when)) continue;
    if (!cli::names_found(session, one.who).empty()) found.push_back(one);
    with_day.push_back(std::move(one));
  }
  if (found.size() > 1) {
    const auto text = [](const Split& one) { return "'" + one.who + "' " + one.when; };
    throw base::usage("this may be " + text(found[0]) + " or " + text(found[1]), "quote the name");
  }
  if (!found.empty()) return found.front();
  if (!with_day.empty()) return with_day.front();
  // No day at all: the longest name that finds somebody leaves what was meant for one.
  for (std::size_t i = words.size() - 1; i > 1; --i) {
    if (!cli::names_found(session, split_at(words, i).who).empty()) return split_at(words, i);
  }
  return split_at(words, 1);
}

base::Exit run_snooze(const SnoozeOptions& options, cli::Session& session) {
  std::vector<std::string> words = options.until;
  words.insert(words.begin(), options.contact);
  const auto [who, when] = split(session, words);
  const model::Contact contact = cli::choose(session, who);
  if (base::lower(when) == "off") {
    edits::snooze_no_longer(session, contact);
  } else {
    edits::snooze_until(session, contact, when);
  }
  return base::Exit::done;
}

}  // namespace

cli::Action snooze(cli::Args& args) {
  auto options = std::make_shared<SnoozeOptions>();
  args.word("CONTACT", options->contact, "who");
  args.words("WHEN", options->until, "the day to come back, or 'off'", true);
  args.epilogue(
      "nurture snooze ada 2 weeks\nnurture snooze ada 2027-01-10\nnurture snooze ada off");
  return [options](cli::Session& session) { return run_snooze(*options, session); };
}

}  // namespace nurture::commands
