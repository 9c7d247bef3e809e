// Notes that say nobody was reached.
#include "edits/log_reached.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "edits/questions.hpp"

namespace nurture::edits {
namespace {

using Names = std::vector<std::string>;

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
  const std::string& usual = settings.default_channel;
  if (interaction.channel.empty() || interaction.channel == usual) return true;
  const auto channel = settings.channels.find(interaction.channel);
  return channel != settings.channels.end() &&
         std::find(channel->second.stands_for.begin(), channel->second.stands_for.end(), usual) !=
             channel->second.stands_for.end();
}

}  // namespace

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

bool doubtful_talk(const std::vector<Entry>& entries, const model::Settings& settings) {
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& one) {
    const model::Interaction& interaction = one.interaction;
    return interaction.reached && !interaction.from_them && is_talk(interaction, settings) &&
           says_nobody_reached(interaction.note);
  });
}

bool asked_nobody_reached(cli::Session& session) {
  const auto said = answer(session, "was nobody reached? Then it is logged as an attempt [Y/n] ");
  if (!said) return false;
  const std::string typed = base::lower(*said);
  return typed.empty() || typed == "y" || typed == "yes";
}

void mention_doubt(cli::Session& session, const std::vector<Entry>& entries) {
  const Entry& first = entries.front();
  // --amend means the newest entry by date, and reopens no follow-up.
  const bool only = entries.size() == 1 && first.beside.done.empty() && first.newest;
  const std::string way =
      only ? "nurture log " + base::shell_word(first.contact.id) + " --amend --no-answer"
           : "nurture undo, and log it with --no-answer";
  session.out().note(base::printable("this counts as a talk; if nobody was reached: " + way) +
                     "\n");
}

}  // namespace nurture::edits
