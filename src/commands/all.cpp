// The table of commands: a row each, alphabetic inside its group.
#include <array>

#include "commands/commands.hpp"

namespace nurture::commands {
namespace {

using cli::Command;
using cli::Group;

// clang-format off
constexpr std::array table{
    Command{"agenda", "the coming days", Group::every_day, agenda},
    Command{"due", "today's list: who, why, and with what", Group::every_day, due},
    Command{"log", "record what was said", Group::every_day, log},
    Command{"show", "the page to read before the call", Group::every_day, show},
    Command{"snooze", "keep someone off the agenda until a day", Group::every_day, snooze},
    Command{"why", "why someone is due when they are", Group::every_day, why},

    Command{"add", "a new person", Group::people, add},
    Command{"archive", "hide someone from agendas and lists", Group::people, archive},
    Command{"duplicates", "who may stand here twice", Group::people, duplicates},
    Command{"edit", "open a file in your editor and check it afterwards", Group::people, edit},
    Command{"forget", "delete someone's file", Group::people, forget},
    Command{"join", "make one person of two files", Group::people, join},
    Command{"list", "everyone, a line a person, soonest due first", Group::people, list},
    Command{"move", "note that someone has a new post", Group::people, move},
    Command{"rename", "change a name", Group::people, rename},
    Command{"search", "find words in every text", Group::people, search},
    Command{"set", "change single keys of someone's file", Group::people, set},
    Command{"unarchive", "undo archive", Group::people, unarchive},

    Command{"away", "days that are no days of work for one of us", Group::pipeline, away},
    Command{"date", "birthdays and other days worth a touch", Group::pipeline, date},
    Command{"follow-up", "what you promised, and by when", Group::pipeline, follow_up},
    Command{"library", "things worth sending, and whom they fit", Group::pipeline, library},
    Command{"need", "what somebody may need one day", Group::pipeline, need},
    Command{"org", "organisations: who is there, and what is thin", Group::pipeline, org},
    Command{"path", "who could introduce you to someone, the warmest way first", Group::pipeline, path},
    Command{"programme", "planned touches, written as follow-ups", Group::pipeline, programme},
    Command{"referrals", "introductions had and made, and thanks owed", Group::pipeline, referrals},
    Command{"suggest", "what to do for someone next", Group::pipeline, suggest},

    Command{"forecast", "play the coming year, day by day", Group::looking_back, forecast},
    Command{"history", "what happened, day by day", Group::looking_back, history},
    Command{"report", "one page to read or to hand on", Group::looking_back, report},
    Command{"review", "whom we lost, or never rated", Group::looking_back, review},
    Command{"stats", "consistency, mix, balance, and what is open", Group::looking_back, stats},

    Command{"completion", "shell completion for bash, zsh, fish", Group::in_and_out, completion},
    Command{"export", "people for other programs: address cards, spreadsheets", Group::in_and_out, export_people},
    Command{"import", "people and touches from other programs' files", Group::in_and_out, import},
    Command{"schema", "what the files may say, for editors: JSON Schema", Group::in_and_out, schema},

    Command{"check", "check every file", Group::care, check},
    Command{"config", "where files are, and your own settings", Group::care, config},
    Command{"init", "make a store", Group::care, init},
    Command{"merge-file", "git's merge driver: three versions of a file", Group::plumbing, merge_file},
    Command{"sync", "commit, fetch, merge, push", Group::care, sync},
    Command{"undo", "take back the last change", Group::care, undo},
};
// clang-format on

}  // namespace

std::span<const cli::Command> all() {
  return table;
}

}  // namespace nurture::commands
