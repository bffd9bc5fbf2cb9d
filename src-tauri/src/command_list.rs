// Every command the window may call, once. The build script makes the permissions and the capability from this list,
// `main.rs` the handler; a command that is not here cannot be called, and a name here without a function does not compile.
// The files of `commands/` are the parts of `ui/src/lib/backend/workspace.ts`.

macro_rules! command_list {
    ($then:ident) => {
        $then! {
            content: startup, list_packs, show_pack, open_argument, assess, explain, report_choices, preview_report,
                export_report, export_choices, preview_anonymised, save_export, cancel_work;
            file: workspace, recent_files, forget_recent, passphrase_strength, create_workspace, choose_workspace, open_workspace,
                recover_workspace, explore_sample, explore_answers, lock_workspace, close_workspace, change_passphrase,
                keep_workspace, back_up_workspace, verify_workspace, leave_window, stay_in_window;
            setup: save_organisation, save_person, remove_person, choose_author, inventory, save_supplier, save_system, save_product,
                remove_object, components_named, licences, save_assessment, choose_assessment, freeze_assessment, remove_assessment;
            intake: choose_intake, choose_dropped, preview_intake, take_in, save_inventory_template, export_answers;
            merge: choose_merge, preview_merge, merge_copy;
            answering: items, item, save_answer, accept_proposal, history, comments, add_comment, resolve_comment, sheets, sheet,
                save_question, assign, assign_sheet, sheet_history, undo, redo, evidence, attach_evidence, attach_dropped, link_evidence, describe_evidence,
                evidence_body;
            insight: plan, lane, registers, lift, actions, save_action, remove_action, burndown, compare, trend, search;
            suppliers: supplier_status, remind_supplier, withdraw_request, save_reminders, make_request,
                choose_response, preview_response, take_response, kept_response;
            asked: choose_questionnaire, open_questionnaire, close_questionnaire, answer_asked, speak_asked, take_earlier,
                attach_asked, attach_asked_dropped, detach_asked, return_asked, save_asked_workbook;
            packages: choose_key, choose_recipient, make_key, choose_package, choose_dropped_package, verify_package, preview_submission, seal_submission,
                known_keys, choose_public_key, choose_made_key, trust_key, forget_key;
            audit: choose_submission, open_submission, audit, review_rows, review_item, save_review, save_audit_statement,
                draw_sample, attach_audit_evidence, attach_dropped_to_audit, check_audit, preview_audit_report, export_audit_report, seal_audit,
                choose_audit, preview_audit, import_audit, received_audits, respond_to_finding;
        }
    };
}
