// Notes that say nobody was reached.
#include "commands/log_reached.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "commands/questions.hpp"

namespace nurture::commands {
namespace {

using Names = std::vector<std::string>;

/// As base::words has them, between what may be left out: who it was, and that it was again.
constexpr std::array<std::string_view, 46> unreached{"no answer",
                                                     "no reply",
                                                     "no response",
                                                     "no pickup",
                                                     "no pick up",
                                                     "no luck",
                                                     "no one there",
                                                     "no one home",
                                                     "no one answered",
                                                     "no one picked up",
                                                     "nobody there",
                                                     "nobody home",
                                                     "nobody in",
                                                     "nobody answered",
                                                     "nobody picked up",
                                                     "not in",
                                                     "not there",
                                                     "not home",
                                                     "not available",
                                                     "not reached",
                                                     "not answering",
                                                     "not picking up",
                                                     "unavailable",
                                                     "didn t answer",
                                                     "didnt answer",
                                                     "did not answer",
                                                     "didn t pick up",
                                                     "didnt pick up",
                                                     "did not pick up",
                                                     "wasn t in",
                                                     "wasn t there",
                                                     "couldn t reach",
                                                     "could not reach",
                                                     "couldn t get through",
                                                     "could not get through",
                                                     "rang out",
                                                     "voicemail",
                                                     "voice mail",
                                                     "answerphone",
                                                     "answering machine",
                                                     "went to voicemail",
                                                     "straight to voicemail",
                                                     "left voicemail",
                                                     "left message",
                                                     "line busy",
                                                     "line engaged"};
/// These say it alone; with more behind them they tell of the person: "busy, but interested".
constexpr std::array<std::string_view, 4> alone{"busy", "engaged", "away", "out"};
constexpr std::array<std::string_view, 18> left_out{
    "he",  "she",   "they",  "it",   "her",   "him",   "them", "was", "is",
    "got", "again", "still", "just", "twice", "today", "yet",  "a",   "the"};

template <typename Words>
bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Its words without those that may be left out.
std::string core(std::string_view clause) {
  Names words = base::words(clause);
  std::erase_if(words, [](const std::string& word) { return has(left_out, word); });
  return base::join(words, " ");
}

bool is_talk(const model::Interaction& interaction, const model::Settings& settings) {
  const std::string& usual = settings.default_channel;
  if (interaction.channel.empty() || interaction.channel == usual) return true;
  const auto channel = settings.channels.find(interaction.channel);
  return channel != settings.channels.end() && has(channel->second.stands_for, usual);
}

}  // namespace

bool says_nobody_reached(std::string_view note) {
  note = base::trim(note);
  const std::size_t end = note.find_first_of(",;:.!?(\n");
  const std::string clause = core(note.substr(0, end));
  if (has(unreached, clause)) return true;
  const std::string whole = core(note);
  return whole == clause && has(alone, whole);
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
  const auto& before = first.contact.interactions;
  const auto last = newest(before, session.today());
  const bool newest_one = !last || before[*last].date <= first.interaction.date;
  const bool only = entries.size() == 1 && first.beside.done.empty() && newest_one;
  const std::string way = only ? "nurture log " + first.contact.id + " --amend --no-answer"
                               : "nurture undo, and log it with --no-answer";
  session.out().note(base::printable("this counts as a talk; if nobody was reached: " + way) +
                     "\n");
}

}  // namespace nurture::commands
