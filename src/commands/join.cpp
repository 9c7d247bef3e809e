// nurture join: two files of one person become one.
#include "edits/join.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/choose.hpp"
#include "cli/prompt.hpp"
#include "codec/validate.hpp"
#include "commands/commands.hpp"
#include "edits/changes.hpp"
#include "edits/references.hpp"
#include "merge/merge.hpp"
#include "render/layout.hpp"
#include "store/load.hpp"
#include "yaml/reader.hpp"

namespace nurture::commands {
namespace {

constexpr std::size_t most_followed = 5;  ///< named, the rest is counted

struct JoinOptions {
  std::string stays, goes;
  std::optional<std::string> prefer;
};

model::Contact joinable(cli::Session& session, const std::string& typed) {
  try {
    return cli::choose(session, typed);
  } catch (const base::Error& error) {
    if (!model::find_organisation(session.organisations(), typed)) throw;
    throw base::usage("'" + typed + "' is an organisation", "join takes two people");
  }
}

edits::JoinedFile file_of(cli::Session& session, const model::Contact& contact) {
  for (const base::Diagnostic& flaw : session.book().diagnostics) {
    if (flaw.path != contact.path || flaw.severity != base::Severity::error) continue;
    throw base::Error(contact.path + ":" + std::to_string(flaw.line) + ":" +
                          std::to_string(flaw.column) + ": " + flaw.message,
                      "mend it first: nurture edit " + base::shell_id(contact.id));
  }
  return {contact, store::load_document(session.system().files, session.root(), contact.path)};
}

/// Whose values hold where --prefer says so: true = those of the one who goes.
std::optional<bool> preferred(cli::Session& session, const JoinOptions& options,
                              const edits::JoinedFile& stays, const edits::JoinedFile& goes) {
  if (!options.prefer) return std::nullopt;
  const std::string& typed = *options.prefer;
  if (typed == options.stays || typed == stays.contact.id) return false;
  if (typed == options.goes || typed == goes.contact.id) return true;
  const std::string id = cli::choose(session, typed).id;
  if (id == stays.contact.id || id == goes.contact.id) return id == goes.contact.id;
  throw base::usage("'" + typed + "' is neither of both",
                    "--prefer " + stays.contact.id + ", or " + goes.contact.id);
}

[[noreturn]] void refuse_undecided(const edits::JoinedFile& stays, const edits::JoinedFile& goes,
                                   const std::vector<edits::KeyDifference>& keys) {
  std::string list;
  const auto line = [](const edits::JoinedFile& file, int number, const std::string& key,
                       const std::string& value) {
    return "\n  " + file.contact.path + ":" + std::to_string(number) + ": " + key + ": " +
           base::printable(value);
  };
  for (const edits::KeyDifference& one : keys) {
    list += line(stays, one.stays_line, one.key, one.stays) +
            line(goes, one.goes_line, one.key, one.goes);
  }
  throw base::usage("'" + stays.contact.id + "' and '" + goes.contact.id + "' differ:" + list,
                    "say whose hold: --prefer " + base::shell_word(stays.contact.id) +
                        ", or --prefer " + base::shell_word(goes.contact.id));
}

struct Decision {
  std::set<std::string> from_other;  ///< the keys whose value is that of the one who goes
  std::string not_kept;              ///< what --prefer gave up, to be said; empty = nothing
};

Decision decided(cli::Session& session, const JoinOptions& options, const edits::JoinedFile& stays,
                 const edits::JoinedFile& goes) {
  const auto keys = differing_keys(stays, goes, session.organisations());
  const auto of_other = preferred(session, options, stays, goes);
  if (!keys.empty() && !of_other && !cli::interactive(session)) refuse_undecided(stays, goes, keys);
  Decision decision;
  std::vector<std::string> given_up;
  if (only_other_has_id(stays, goes, session.organisations())) decision.from_other.insert("org");
  for (const edits::KeyDifference& one : keys) {
    bool other = of_other.value_or(false);
    if (!of_other) {
      session.remark(one.key + ":");
      const auto chosen = cli::pick(session, {one.stays + "  (" + stays.contact.id + ")",
                                              one.goes + "  (" + goes.contact.id + ")"});
      if (!chosen) throw base::Error("nothing was joined");
      other = *chosen == 1;
    } else {
      given_up.push_back(one.key + " " + (other ? one.stays : one.goes));
    }
    if (other) decision.from_other.insert(one.key);
  }
  if (!given_up.empty())
    decision.not_kept =
        "not kept of " + (*of_other ? stays : goes).contact.id + ": " + base::join(given_up, ", ");
  return decision;
}

std::string lost_comments(const edits::JoinedFile& goes) {
  const auto comments = merge::comments_in(std::string(goes.document.text()));
  if (comments.empty()) return {};
  return render::counted(static_cast<int>(comments.size()), "comment", "comments") + " of " +
         goes.contact.path;
}

void confirm_losses(cli::Session& session, const edits::JoinedFile& goes) {
  const std::string lost = lost_comments(goes);
  if (lost.empty() || !cli::interactive(session)) return;
  if (!cli::confirm(session, lost + " can't be carried over: join all the same?"))
    throw base::Error("nothing was joined");
}

store::Step replaced(const edits::JoinedFile& file, const std::string& text) {
  store::Step step;
  step.kind = store::Step::Kind::replace;
  step.path = file.contact.path;
  step.expected = std::string(file.document.text());
  step.text = text;
  return step;
}

store::Step removed(const edits::JoinedFile& file) {
  store::Step step;
  step.kind = store::Step::Kind::remove;
  step.path = file.contact.path;
  step.expected = std::string(file.document.text());
  return step;
}

model::Contact read_joined(cli::Session& session, const edits::JoinedFile& stays,
                           const std::string& text) {
  const yaml::Reading reading = yaml::read(text);
  if (reading.document) {
    auto read = codec::read_contact(*reading.document, stays.contact.path, session.settings());
    if (read.value && !read.value->flawed) return *read.value;
  }
  throw base::Error("'" + stays.contact.path + "' would have errors after that");
}

void say_joined(cli::Session& session, const edits::JoinedFile& stays,
                const edits::JoinedFile& goes, const model::Contact& joined,
                const std::vector<std::string>& followed) {
  session.say(
      "joined " + goes.contact.name + " (" + goes.contact.id + ") into " + joined.name + ": " +
      joined.path + ", " +
      render::counted(static_cast<int>(joined.interactions.size()), "interaction", "interactions"));
  if (!followed.empty())
    session.say("references followed in " + render::first_few(followed, most_followed));
  if (!joined.archived && (stays.contact.archived || goes.contact.archived))
    session.remark("not archived, as only one of both was");
  const std::string lost = lost_comments(goes);
  if (!lost.empty()) session.remark(lost + " could not be carried over");
}

base::Exit run_join(const JoinOptions& options, cli::Session& session) {
  const model::Contact first = joinable(session, options.stays);
  const model::Contact second = joinable(session, options.goes);
  if (first.path == second.path)
    throw base::usage("'" + options.stays + "' and '" + options.goes + "' are both " + first.name,
                      "nurture duplicates shows who may stand here twice");
  const edits::JoinedFile stays = file_of(session, first), goes = file_of(session, second);
  const Decision decision = decided(session, options, stays, goes);
  confirm_losses(session, goes);
  const std::string text = joined_text(stays, goes, decision.from_other);
  const model::Contact joined = read_joined(session, stays, text);
  std::vector<store::Step> steps;
  std::vector<std::string> followed;
  const auto ids = goes.ids();
  for (const model::Contact& contact : session.book().contacts) {
    const bool one_of_both = contact.path == first.path || contact.path == second.path;
    if (one_of_both || !edits::refers_to(contact, ids)) continue;
    followed.push_back(contact.name);
    steps.push_back(edit_step(edits::target(contact), [=](const yaml::Document& document) {
      return edits::redirections(document, ids, first.id);
    }));
  }
  // What comes before what goes: a cut leaves two files rather than none.
  steps.push_back(replaced(stays, text));
  steps.push_back(removed(goes));
  session.save("join: " + second.name + " into " + first.name, std::move(steps));
  say_joined(session, stays, goes, joined, followed);
  if (!decision.not_kept.empty()) session.remark(decision.not_kept);
  return base::Exit::done;
}

}  // namespace

cli::Action join(cli::Args& args) {
  auto options = std::make_shared<JoinOptions>();
  args.word("CONTACT", options->stays, "who stays");
  args.word("CONTACT2", options->goes, "whose file goes into the first one's");
  args.option("--prefer", "CONTACT", options->prefer, "whose values hold where both have one");
  args.epilogue(
      "nurture join ada-lovelace ada-king\nnurture join ada-lovelace ada-king --prefer ada-king");
  return [options](cli::Session& session) { return run_join(*options, session); };
}

}  // namespace nurture::commands
