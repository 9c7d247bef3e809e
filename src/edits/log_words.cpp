// The words that `log` knows, and notes that say nobody was reached.
#include "edits/log_words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "cli/known.hpp"
#include "cli/prompt.hpp"
#include "edits/changes.hpp"

namespace nurture::edits {
namespace {

using Names = std::vector<std::string>;
using Text = std::optional<std::string>;

/// What people call a channel of a new store, between blanks.
struct ChannelMeaning {
  std::string_view typed, channel;
};
constexpr std::array meanings{
    ChannelMeaning{" phone telephone tel ring facetime ", "call"},
    ChannelMeaning{" mail mails ", "email"},
    ChannelMeaning{" whatsapp sms text texts chat signal telegram slack dm linkedin wechat ",
                   "message"},
    ChannelMeaning{" dinner breakfast coffee tea drinks beer meal brunch ", "lunch"},
    ChannelMeaning{" zoom teams video videocall meet inperson ", "meeting"},
    ChannelMeaning{" conference fair party dinner-party concert ", "event"},
    ChannelMeaning{" letter card postcard handwritten ", "note"},
    ChannelMeaning{" link post book ", "article"},
};

std::string known(const Text& typed, const Names& names, const std::string& what) {
  return typed ? cli::known(*typed, names, what) : std::string();
}

// Which of one person's open follow-ups these words name.
std::vector<model::FollowUp> named_done(const model::Contact& contact, const Names& typed,
                                        base::Date today) {
  const std::vector<Numbered> open = open_follow_ups(contact.follow_ups, today);
  std::vector<model::FollowUp> done;
  for (const std::string& words : typed) {
    const std::vector<Numbered> found = words == "all" ? open : named(open, words);
    if (found.size() > 1 && words != "all") {
      throw base::usage("'" + words + "' names " + std::to_string(found.size()) +
                            " open follow-ups of '" + contact.name + "'",
                        "name it by its number in: nurture show " + base::shell_id(contact.id));
    }
    for (const Numbered& item : found) {
      const model::FollowUp& follow_up = contact.follow_ups[item.index];
      if (std::find(done.begin(), done.end(), follow_up) == done.end()) done.push_back(follow_up);
    }
  }
  return done;
}

// "1 3" and "1,3" are two of them, "white paper" is the words of one.
Names named_in(const std::string& typed) {
  if (base::blank(typed)) return {};
  if (typed.find_first_not_of("0123456789, ") != std::string::npos) return {typed};
  std::string numbers = typed;
  std::replace(numbers.begin(), numbers.end(), ',', ' ');
  Names parts = base::split(numbers, ' ');
  std::erase_if(parts, [](const std::string& part) { return base::blank(part); });
  return parts;
}

std::string listed(const model::Contact& contact, const std::vector<Numbered>& open) {
  std::string text = "open follow-ups of " + contact.name + ":\n";
  for (const Numbered& item : open) {
    text += "  " + std::to_string(item.index + 1) + "  " + item.text + "\n";
  }
  return base::printable(text, true);
}

// The open follow-ups that were due. None for what is no touch of ours.
std::vector<Numbered> due_ones(const LogEntry& entry, const model::Settings& settings,
                               base::Date today) {
  const model::Interaction& interaction = entry.interaction;
  if (!interaction.reached || interaction.from_them) return {};
  if (!model::counts(settings, interaction.channel)) return {};
  std::vector<Numbered> open = open_follow_ups(entry.contact.follow_ups, today);
  std::erase_if(open, [&](const Numbered& item) {
    return entry.contact.follow_ups[item.index].due > interaction.date;
  });
  return open;
}

/// Any of the openings before any of the endings, as base::words has them, each between bars; an
/// ending that is empty is the opening alone.
struct Wording {
  std::string_view openings, endings;
};
constexpr std::array unreached{
    Wording{"no",
            "answer|reply|response|pickup|pick up|luck|joy|one there|one home|one in|"
            "one answered|one picked up"},
    Wording{"nobody", "there|home|in|answered|picked up"},
    Wording{"not", "in|there|home|available|reached|answering|picking up"},
    Wording{"didn t|didnt|did not|doesn t|doesnt|does not", "answer|pick up|reply|get through"},
    Wording{"wasn t|wasnt|isn t|isnt", "in|there|home|available"},
    Wording{"couldn t|couldnt|could not|can t|cant|cannot", "reach|get through|get hold of"},
    Wording{"left|went to|straight to|went straight to|through to|only|to",
            "voicemail|voice mail|vm|answerphone|answering machine"},
    Wording{"left", "message|msg"},
    Wording{"line|number|phone", "busy|engaged"},
    Wording{
        "voicemail|voice mail|vm|lvm|answerphone|answering machine|rang out|ring out|unavailable|"
        "unanswered|na|n",  // n/a, less its article
        ""},
};
/// These say it alone; with more behind them they tell of the person: "busy, but interested".
constexpr std::string_view alone = "busy|engaged|away|out";
/// What may stand in front of it: how it was tried.
constexpr std::string_view trying =
    "rang|ring|rung|ringing|called|call|calling|phoned|phone|phoning|dialled|dialed|tried|tried to|"
    "and|but|mobile|cell|office|number|his|their|to";
constexpr std::string_view left_out =
    "he|she|they|it|her|him|them|was|is|got|again|still|just|twice|today|yet|a|the";

bool has(std::string_view words, const std::string& word) {
  const Names all = base::split(words, '|');
  return std::find(all.begin(), all.end(), word) != all.end();
}

/// Its words without those that may be left out.
Names core(std::string_view clause) {
  Names words = base::words(clause);
  std::erase_if(words, [](const std::string& word) { return has(left_out, word); });
  return words;
}

bool is_unreached(const std::string& clause) {
  return std::any_of(unreached.begin(), unreached.end(), [&](const Wording& wording) {
    const Names openings = base::split(wording.openings, '|');
    return std::any_of(openings.begin(), openings.end(), [&](const std::string& opening) {
      if (clause == opening) return wording.endings.empty();
      return clause.starts_with(opening + " ") &&
             has(wording.endings, clause.substr(opening.size() + 1));
    });
  });
}

bool is_talk(const model::Interaction& interaction, const model::Settings& settings) {
  return interaction.channel.empty() ||
         model::stands_for(settings, interaction.channel, settings.default_channel);
}

}  // namespace

std::string known_channel(const Text& typed, const model::Settings& settings) {
  const Names names = cli::names_in(settings.channels);
  if (!typed || cli::find_known(*typed, names)) return known(typed, names, "channel");
  const std::string word = " " + base::lower(base::trim(*typed)) + " ";
  for (const ChannelMeaning& meaning : meanings) {
    if (meaning.typed.find(word) == std::string_view::npos) continue;
    if (!settings.channels.contains(std::string(meaning.channel))) continue;
    throw base::usage("unknown channel '" + *typed + "'",
                      "did you mean '" + std::string(meaning.channel) +
                          "'? One of your own stands under 'channels' in nurture.yaml");
  }
  return cli::known(*typed, names, "channel",
                    "; one of your own stands under 'channels' in nurture.yaml");
}

std::string known_owner(const Text& typed, const model::Settings& settings) {
  const Names names = cli::names_in(settings.owners);
  return names.empty() ? typed.value_or("") : known(typed, names, "owner");
}

std::string known_intent(const Text& typed) {
  return known(typed, {"give", "ask", "social"}, "intent");
}

void close_named(LogEntry& entry, const Names& typed, base::Date today) {
  entry.done = named_done(entry.contact, typed, today);
}

bool close_answered(cli::Session& session, LogEntry& entry, bool ask) {
  const base::Date today = session.today();
  const auto& all = entry.contact.follow_ups;
  std::vector<Numbered> open = due_ones(entry, session.settings(), today);
  for (const Numbered& item : open) entry.left_open.push_back(all[item.index]);
  std::erase_if(open, [&](const Numbered& item) {
    return !model::answers(session.settings(), entry.interaction.channel, all[item.index].by);
  });
  if (open.size() == 1) {
    entry.done = {all[open.front().index]};
    std::erase(entry.left_open, entry.done.front());
  }
  if (open.size() < 2 || !ask) return true;
  entry.left_open.clear();  // whoever answers knows
  session.out().note(listed(entry.contact, open));
  return cli::ask_until(session, "which are done (numbers, all, Enter for none)? ",
                        [&](const std::string& typed) {
                          const Names names = named_in(typed);
                          for (const std::string& name : names) {
                            if (!named_done(entry.contact, {name}, today).empty()) continue;
                            throw base::usage("no open follow-up is named by '" + name + "'");
                          }
                          close_named(entry, names, today);
                        });
}

bool says_nobody_reached(std::string_view note) {
  bool tried = false;
  for (note = base::trim(note); !note.empty();) {
    const std::size_t end = std::min(note.find_first_of(",;:.!?(\n"), note.size());
    const Names words = core(note.substr(0, end));
    note.remove_prefix(std::min(end + 1, note.size()));
    const auto said = std::find_if(words.begin(), words.end(),
                                   [](const std::string& word) { return !has(trying, word); });
    tried = tried || std::find(words.begin(), said, "tried") != said;
    for (auto from = words.begin(); from != words.end() && from <= said; ++from) {
      const std::string clause = base::join({from, words.end()}, " ");
      if (is_unreached(clause) || (has(alone, clause) && core(note).empty())) return true;
    }
    if (said != words.end()) return false;  // else "rang, no luck": what came of it is said next
  }
  return tried;
}

bool doubtful_talk(const std::vector<LogEntry>& entries, const model::Settings& settings) {
  return std::any_of(entries.begin(), entries.end(), [&](const LogEntry& one) {
    const model::Interaction& interaction = one.interaction;
    return interaction.reached && !interaction.from_them && is_talk(interaction, settings) &&
           says_nobody_reached(interaction.note);
  });
}

bool asked_nobody_reached(cli::Session& session) {
  const auto said =
      cli::answer(session, "was nobody reached? Then it is logged as an attempt [Y/n] ");
  if (!said) return false;
  const std::string typed = base::lower(*said);
  return typed.empty() || typed == "y" || typed == "yes";
}

void mention_doubt(cli::Session& session, const std::vector<LogEntry>& entries) {
  const LogEntry& first = entries.front();
  // --amend means the newest entry by date, and reopens no follow-up.
  const bool only = entries.size() == 1 && first.done.empty() && first.newest;
  const std::string way =
      only ? "nurture log --amend --no-answer " + base::shell_id(first.contact.id)
           : "nurture undo, and log it with --no-answer";
  session.remark("this counts as a talk; if nobody was reached: " + way);
}

}  // namespace nurture::edits
