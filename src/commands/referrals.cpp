// nurture referrals: introductions that we had and made, what came of them, and thanks owed.
#include "insight/referrals.hpp"

#include "cli/choose.hpp"
#include "commands/commands.hpp"
#include "render/referrals.hpp"

namespace nurture::commands {
namespace {

struct ReferralOptions {
  std::string contact;
  bool owed = false;
};

void keep_of(const std::string& id, insight::Referrals& found) {
  const auto is = [&](const model::Contact* one) { return one != nullptr && one->id == id; };
  std::erase_if(found.received,
                [&](const insight::Received& one) { return !is(one.referred) && !is(one.by); });
  std::erase_if(found.made,
                [&](const insight::Made& one) { return !is(one.one) && !is(one.other); });
}

base::Exit run_referrals(const ReferralOptions& options, cli::Session& session) {
  std::string id;
  if (!options.contact.empty()) id = cli::choose(session, options.contact).id;
  const model::Book& book = session.book();
  insight::Referrals found = insight::referrals(book, session.today());
  if (!id.empty()) keep_of(id, found);
  if (options.owed) {
    std::erase_if(found.received, [](const insight::Received& one) { return !one.owed; });
    found.made.clear();
  }
  if (session.json()) return session.answer(render::referrals_json(found, book, session.today()));
  const std::string text = render::referrals_text(found, session.out().style());
  if (!text.empty()) return session.answer(text);
  return session.answer(options.owed ? "No thanks are owed.\n"
                                     : "No introductions yet: nurture set CONTACT "
                                       "referred_by=WHO, or nurture log ada,bob --intro WHAT\n");
}

}  // namespace

cli::Action referrals(cli::Args& args) {
  const auto options = std::make_shared<ReferralOptions>();
  args.name("CONTACT", options->contact, "whose; everyone's without", false);
  args.flag("--owed", options->owed, "only where thanks are owed");
  args.revision();
  args.json();
  args.epilogue("nurture referrals\nnurture referrals charlotte\nnurture referrals --owed");
  return [options](cli::Session& session) { return run_referrals(*options, session); };
}

}  // namespace nurture::commands
